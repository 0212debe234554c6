import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from './measure-document.ts';

const measure = (text: string) => measureDocument(parse(text));

it('measures an operation with its fragments expanded', () => {
  const query = `
    query Q @log { a: town { ...Town ...Town } b { __typename ... @skip(if: false) { c { d } } } }
    fragment Town on Town { name mayor { x: name @include(if: true) } }`;
  expect(measure(query)).toEqual({
    depth: 3,
    fields: 11,
    rootFields: 2,
    aliases: 3,
    directives: 4,
    fragments: 2,
    repeats: 3,
    spreadFields: 4,
    nameLength: 10,
  });
});

it('counts root fields in fragments, and only root fields', () => {
  expect(measure('{ ...R c } fragment R on Query { a b { x y z } }').rootFields).toBe(3);
});

it('counts fields that an object selects twice, with all fields below them', () => {
  expect(measure('{ a a a: b c { a } ... { a } }').repeats).toBe(3);
  expect(measure('{ a { b { c } } a { b { d } } }').repeats).toBe(3);
  expect(measure('{ a ...F ...G } fragment F on Query { a b } fragment G on Query { ...F c }').repeats).toBe(
    3,
  );
  expect(measure('{ a { ...F } b { ...F } } fragment F on Query { id }').repeats).toBe(0);
});

it('measures the largest of several operations and unused fragments', () => {
  expect(measure('query A { a } query B { a { b } } fragment F on Query { a { b { c } } }')).toMatchObject({
    depth: 3,
    fields: 3,
    rootFields: 1,
  });
});

it('ends with fragments that spread themselves', () => {
  expect(measure('{ ...F } fragment F on Query { a ...G } fragment G on Query { b ...F }').fields).toBe(2);
});

it('reads each fragment once, however often fragments spread each other', () => {
  const chain = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  expect(measure(`{ ...F0 } ${chain.join(' ')} fragment F40 on Query { a }`).fields).toBe(2 ** 40);
});

it('measures the longest name, whatever it names', () => {
  const long = 'x'.repeat(300);
  for (const text of [
    `{ ${long} }`,
    `{ ${long}: a }`,
    `query ${long} { a }`,
    `query ($${long}: Int) { a }`,
    `query ($a: ${long}) { a }`,
    `{ a(${long}: 1) }`,
    `{ a(b: { ${long}: 1 }) }`,
    `{ a(b: ${long}) }`,
    `{ a @${long} }`,
    `{ ...${long} }`,
    `{ ... on ${long} { a } }`,
    `{ a } fragment ${long} on Query { a }`,
  ]) {
    expect(measure(text).nameLength).toBe(300);
  }
  expect(measure(`{ a(b: "${long}") }`).nameLength).toBe(1);
});

it('ignores type definitions', () => {
  expect(measure('type Query { a: Int }').fields).toBe(0);
});

describe('fields that spreads add', () => {
  const names = (count: number) => Array.from({ length: count }, (_unused, n) => `a${n}`).join(' ');
  const large = (count: number) => `fragment F on Query { ${names(count)} }`;

  it('count at each spread in the text, in fragments and unused fragments, too', () => {
    expect(measure(`{ ...F b { ...F } } ${large(10)}`).spreadFields).toBe(20);
    const nested = `{ ...G } fragment G on Query { b ...F } fragment U on Query { ...G } ${large(10)}`;
    expect(measure(nested).spreadFields).toBe(10 + 11 + 11);
  });

  it.each([
    ['of one object', `{ ${'...F '.repeat(1_000)} } ${large(2_400)}`],
    [
      'of many objects',
      `{ ${Array.from({ length: 300 }, (_u, n) => `b${n} { b ...F }`).join(' ')} } ${large(2_400)}`,
    ],
    [
      'in many operations',
      `${Array.from({ length: 300 }, (_u, n) => `query Q${n} { b ...F }`).join(' ')} ${large(2_400)}`,
    ],
    [
      'in a chain of fragments',
      `{ ...G0 } ${Array.from({ length: 280 }, (_u, n) => `fragment G${n} on Query { b${n} ...${n < 279 ? `G${n + 1}` : 'F'} }`).join(' ')} ${large(2_000)}`,
    ],
  ])('are not read beyond the limit: %s', (_where, text) => {
    const { spreadFields, repeats } = measure(text);
    expect(spreadFields).toBeGreaterThan(20_000);
    // As many as the spreads that were read repeat, far below all of them.
    expect(repeats).toBeLessThan(20_000);
  });
});
