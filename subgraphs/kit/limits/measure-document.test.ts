import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { measureDocument } from './measure-document.ts';

const measure = (document: string) => measureDocument(parse(document));

it('counts a fragment at each spread', () => {
  const document =
    '{ a: place { ...Names } b: place { ...Names } } fragment Names on Place { en: name fr: name }';
  expect(measure(document)).toEqual({ depth: 2, fields: 6, rootFields: 2, aliases: 6 });
});

it('measures the largest operation of a document', () => {
  expect(measure('query A { a } query B { a { b c } d }')).toMatchObject({
    depth: 2,
    fields: 4,
    rootFields: 2,
  });
});

it('counts root fields in fragments', () => {
  expect(measure('{ ...A ... { b } } fragment A on Query { a }')).toMatchObject({ rootFields: 2 });
});

it('measures fragments that double forty times, and fragments in a circle, without a delay', () => {
  const doubling = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on Q { ...F${index + 1} ...F${index + 1} }`,
  );
  expect(measure(`{ ...F0 } ${doubling.join(' ')} fragment F40 on Q { a }`).fields).toBe(2 ** 40);
  expect(measure('{ ...A } fragment A on Q { a ...B } fragment B on Q { b ...A }').fields).toBe(2);
});

it('measures a chain of thousands of fragments as too deep', () => {
  const chain = Array.from({ length: 5_000 }, (_, index) => `fragment F${index} on Q { ...F${index + 1} }`);
  expect(measure(`{ ...F0 } ${chain.join(' ')} fragment F5000 on Q { a }`).depth).toBeGreaterThan(40);
});
