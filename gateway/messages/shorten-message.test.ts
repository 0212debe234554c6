import { expect, it } from 'vitest';
import { shortenMessage } from './shorten-message.ts';

const x = (length: number) => 'x'.repeat(length);

it.each([
  'Cannot query field "nope" on type "Query".',
  `"first" must be one of ${Array.from({ length: 60 }, (_, n) => `VALUE_${n}`).join(', ')}.`,
])('does not change a message that repeats little: %s', (message) => {
  expect(shortenMessage(message)).toBe(message);
});

it.each([
  [`Field "${x(500)}" of "Query".`, `Field "${x(100)}…" of "Query".`],
  [`Le champ « ${x(500)} » du type.`, `Le champ « ${x(99)}…» du type.`],
  [`Enum cannot be: ${x(500)}.`, `Enum cannot be: ${x(100)}…`],
  [`Got "${'a \\"b '.repeat(100)}" at "v".`, `Got "${'a \\"b '.repeat(100).slice(0, 100)}…" at "v".`],
  [`non-enum value: [${'1, '.repeat(500)}].`, `non-enum value: [${'1, '.repeat(33)}…`],
  [
    `"Int", found {a: [${'1, '.repeat(500)}]}.`,
    `"Int", found {a: [${'1, '.repeat(32)}…`.replace(/, …$/, ',…'),
  ],
])('cuts what %.20s… repeats', (message, expected) => {
  expect(shortenMessage(message)).toBe(expected);
});

it('cuts a value with quotation marks inside that are not escaped', () => {
  const block = `Expected value of type "Int", found """${'a "b ""c" '.repeat(500)}""".`;
  expect(shortenMessage(block).length).toBeLessThan(200);
});

it('bounds any message, in time that grows with its length only', () => {
  for (const part of ['"', '« ', "'a ", '\\', 'found [', 'value: ', 'a b ', '"a" ']) {
    expect(shortenMessage(part.repeat(500_000)).length).toBeLessThanOrEqual(2_001);
  }
});

it('does not end with half of a character', () => {
  expect(shortenMessage(`"${'a'.repeat(99)}${'😀'.repeat(50)}"`)).not.toMatch(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
  );
});
