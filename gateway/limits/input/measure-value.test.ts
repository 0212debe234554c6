import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureJson, measureLiteral } from './measure-value.ts';

const ENOUGH = 1_000;

describe('the size of a value', () => {
  it.each<[string, unknown, string, object]>([
    ['a boolean', true, 'true', { listLength: 0, textLength: 0, nesting: 0, values: 1 }],
    ['a text', 'abc', '"abc"', { listLength: 0, textLength: 3, nesting: 0, values: 1 }],
    ['null', null, 'null', { listLength: 0, textLength: 0, nesting: 0, values: 1 }],
    ['an empty list', [], '[]', { listLength: 0, textLength: 0, nesting: 1, values: 1 }],
    [
      'lists of lists',
      [['a', 'b'], ['c']],
      '[["a", "b"], ["c"]]',
      { listLength: 2, textLength: 1, nesting: 2, values: 6 },
    ],
    [
      'an object',
      { ids: ['a', 'bcd'], by: { x: true } },
      '{ ids: ["a", "bcd"], by: { x: true } }',
      { listLength: 2, textLength: 3, nesting: 2, values: 6 },
    ],
  ])('%s', (_what, json, literal, expected) => {
    expect(measureLiteral(parseValue(literal))).toEqual({ ...expected, hasInfinity: false });
    expect(measureJson(json, ENOUGH)).toEqual({ ...expected, hasInfinity: false });
  });

  it('counts the length of names in JSON, which a scalar of any shape may accept', () => {
    expect(measureJson({ ['x'.repeat(300)]: 1 }, ENOUGH).textLength).toBe(300);
  });

  it('counts the digits of a number in a document', () => {
    expect(measureLiteral(parseValue('9'.repeat(300))).textLength).toBe(300);
  });

  it('finds numbers that are too large for JSON', () => {
    expect(measureJson(JSON.parse('[1, { "a": -1e400 }]'), ENOUGH).hasInfinity).toBe(true);
    expect(measureLiteral(parseValue('[1, { a: -1e400 }]')).hasInfinity).toBe(true);
    expect(measureLiteral(parseValue('1.5e300')).hasInfinity).toBe(false);
  });

  it('names each variable in a literal, and gives it no size', () => {
    const names: string[] = [];
    const size = measureLiteral(parseValue('[$a, { b: $b }, $a]'), (name) => names.push(name));
    expect([size.values, size.listLength, names.toSorted()]).toEqual([2, 3, ['a', 'a', 'b']]);
  });

  it('ends after enough values, however many there are', () => {
    const long = Array.from({ length: 100_000 }, () => 'x');
    expect(measureJson(long, 10)).toMatchObject({ listLength: 100_000, values: 10 });
    const wide = Object.fromEntries(long.map((_x, n) => [`f${n}`, n]));
    expect(measureJson(wide, 10).values).toBe(10);
  });

  it('measures a value that is nested too deeply for a recursion', () => {
    const text = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
    expect(measureJson(JSON.parse(text), 1_000_000).nesting).toBe(200_000);
  });
});
