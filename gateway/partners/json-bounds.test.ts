import { expect, it } from 'vitest';
import { isWithinBounds } from './json-bounds.ts';

const large = 300 * 1024;
const isFine = (text: string) => isWithinBounds(Buffer.from(text));

it('accepts a large, usual answer', () => {
  const records = Array.from({ length: 10_000 }, (_, id) => ({ id, name: 'Zoë "Z" \\ [{', tags: [[], {}] }));
  const text = JSON.stringify({ data: { records } });
  expect(text.length).toBeGreaterThan(large);
  expect(isFine(text)).toBe(true);
});

it.each([
  ['lists in lists', '['.repeat(large)],
  ['objects in objects', '{"a":'.repeat(large)],
  ['lists with space between the brackets', '[ \n'.repeat(large)],
])('rejects %s that are nested too deeply', (_what, text) => {
  expect(isFine(text)).toBe(false);
});

it.each([
  ['empty lists', '[],'],
  ['empty objects', '{},'],
  ['numbers', '1,'],
  ['fields', '"a":1,'],
])('rejects too many %s', (_what, part) => {
  expect(isFine(`[${part.repeat(4_100_000)}0]`)).toBe(false);
});

it('ignores brackets in strings, with any escapes before the closing quote', () => {
  const brackets = '['.repeat(large);
  expect(isFine(JSON.stringify(brackets))).toBe(true);
  expect(isFine(JSON.stringify(['\\', `"${brackets}`, `\\"${brackets}`]))).toBe(true);
  expect(isFine(`["\\\\",${brackets}`)).toBe(false);
  expect(isFine(`"${brackets}`)).toBe(true);
});
