import { parse } from 'graphql';
import { expect, it } from 'vitest';
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
