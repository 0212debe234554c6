import { expect, it } from 'vitest';
import { isWithinBounds } from './json-bounds.ts';

const large = 300 * 1024;
const isFine = (text: string) => isWithinBounds(Buffer.from(text));

it('lets small texts pass unseen', () => {
  expect(isFine('['.repeat(10_000))).toBe(true);
});

it('lets large honest answers pass', () => {
  const records = Array.from({ length: 10_000 }, (_, id) => ({ id, name: 'Zoë "Z" \\ [{', tags: [[], {}] }));
  const text = JSON.stringify({ data: { records } });
  expect(text.length).toBeGreaterThan(large);
  expect(isFine(text)).toBe(true);
});

it.each([
  ['lists in lists', '['.repeat(large)],
  ['objects in objects', '{"a":'.repeat(large)],
  ['with space between', '[ \n'.repeat(large)],
])('refuses %s without end', (_what, text) => {
  expect(isFine(text)).toBe(false);
});

it.each([
  ['empty lists', '[],'],
  ['empty objects', '{},'],
  ['numbers', '1,'],
  ['fields', '"a":1,'],
])('refuses more %s than memory should hold', (_what, part) => {
  expect(isFine(`[${part.repeat(4_100_000)}0]`)).toBe(false);
});

it('takes brackets in text for what they are, whatever is escaped before the quote', () => {
  const brackets = '['.repeat(large);
  expect(isFine(JSON.stringify(brackets))).toBe(true);
  expect(isFine(JSON.stringify(['\\', `"${brackets}`, `\\"${brackets}`]))).toBe(true);
  expect(isFine(`["\\\\",${brackets}`)).toBe(false);
  expect(isFine(`"${brackets}`)).toBe(true);
});
