import { expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab🚀', 3, 'ab'],
  ['ab🚀c', 4, 'ab🚀'],
  ['', 0, ''],
])('cuts %j to %i units, and no character in half', (text, length, expected) => {
  expect(cutText(text, length)).toBe(expected);
});
