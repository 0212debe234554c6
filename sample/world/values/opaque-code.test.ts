import { expect, it } from 'vitest';
import { opaqueCode } from './opaque-code.ts';

const KEY = 'researcher 1 1';
const codes = Array.from({ length: 50_000 }, (_, index) => opaqueCode(KEY, index));

it('writes each number as another code of twelve characters', () => {
  expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{12}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

it('writes the same number as the same code, and as another one under another key', () => {
  expect(opaqueCode(KEY, 7)).toBe(codes[7]);
  expect(opaqueCode('researcher 2 1', 7)).not.toBe(codes[7]);
});

it('shows neither the order of the numbers nor a common beginning', () => {
  const rising = codes.filter((code, index) => index > 0 && code > (codes[index - 1] ?? '')).length;
  expect(rising / codes.length).toBeCloseTo(0.5, 1);
  expect(new Set(codes.slice(0, 1_000).map((code) => code[0])).size).toBe(32);
});

it('rejects a number that it cannot write', () => {
  for (const number of [-1, 0.5, 2 ** 30, Number.NaN]) {
    expect(() => opaqueCode(KEY, number)).toThrow(RangeError);
  }
});
