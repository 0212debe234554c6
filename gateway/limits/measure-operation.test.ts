import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { measureOperations } from './measure-operation.ts';

const measure = (text: string) => measureOperations(parse(text));

it('measures an operation with its fragments written out', () => {
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
  });
});

it('counts the root fields that fragments bring, and no others', () => {
  expect(measure('{ ...R c } fragment R on Query { a b { x y z } }').rootFields).toBe(3);
});

it('counts what an object is asked for twice, with all below it', () => {
  expect(measure('{ a a a: b c { a } ... { a } }').repeats).toBe(3);
  expect(measure('{ a { b { c } } a { b { d } } }').repeats).toBe(3);
  expect(measure('{ a ...F ...G } fragment F on Query { a b } fragment G on Query { ...F c }').repeats).toBe(
    3,
  );
  expect(measure('{ a { ...F } b { ...F } } fragment F on Query { id }').repeats).toBe(0);
});

it('measures the largest of several operations, and fragments that nobody spreads', () => {
  expect(measure('query A { a } query B { a { b } } fragment F on Query { a { b { c } } }')).toMatchObject({
    depth: 3,
    fields: 3,
    rootFields: 1,
  });
});

it('comes to an end with fragments that spread themselves', () => {
  expect(measure('{ ...F } fragment F on Query { a ...G } fragment G on Query { b ...F }').fields).toBe(2);
});

it('counts what fragments multiply to without walking each way', () => {
  const chain = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  expect(measure(`{ ...F0 } ${chain.join(' ')} fragment F40 on Query { a }`).fields).toBe(2 ** 40);
});

it('passes over what is no operation', () => {
  expect(measure('type Query { a: Int }').fields).toBe(0);
});
