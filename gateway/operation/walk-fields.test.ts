import { type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readFragments } from './fragments.ts';
import { isIncluded, readVariables } from './variables.ts';
import { collectFields, type FieldWalkOptions, responseKeyOf, walkFields } from './walk-fields.ts';

function read(text: string) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return { operation, selections: operation.selectionSet.selections, fragments: readFragments(document) };
}

function walk(text: string, options: Partial<FieldWalkOptions> = {}) {
  const { selections, fragments } = read(text);
  return [...walkFields(selections, 'Query', { fragments, ...options })];
}

function keysOf(text: string, options: Partial<FieldWalkOptions> = {}): string[] {
  return walk(text, options).map(({ node }) => responseKeyOf(node));
}

describe('walkFields', () => {
  it('yields the fields of one object in the order of the text, by their response keys', () => {
    expect(keysOf('{ a b: c ... { d } ...F e { f } } fragment F on Query { g }')).toEqual([
      'a',
      'b',
      'd',
      'g',
      'e',
    ]);
  });

  it('gives each field its type, the type conditions around it and their directives', () => {
    const [, inner] = walk(
      '{ a ... on A @include(if: true) { ...F } } fragment F on B { b @skip(if: false) }',
    );
    expect(inner).toMatchObject({ typeName: 'B', typeConditions: ['A', 'B'] });
    expect(inner?.directives.map(({ name }) => name.value)).toEqual(['include', 'skip']);
  });

  it('enters a named fragment once, or once for all walks that share a set', () => {
    const text = '{ ...F ...F } fragment F on Query { a }';
    const visited = new Set<string>();
    expect(keysOf(text)).toEqual(['a']);
    expect([keysOf(text, { visited }), keysOf(text, { visited })]).toEqual([['a'], []]);
  });

  it('enters a named fragment at every spread where that is requested', () => {
    const text = '{ ... on A { ...F } ... on B { ...F } } fragment F on C { c }';
    expect(walk(text).map(({ typeConditions }) => typeConditions)).toEqual([['A', 'C']]);
    const every = walk(text, { everySpread: true });
    expect(every.map(({ typeConditions }) => typeConditions)).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
  });

  it('ends at a fragment that spreads itself', () => {
    expect(keysOf('{ ...F } fragment F on Query { a ...F }')).toEqual(['a']);
  });

  it('enters fragments of the given types only', () => {
    const text = '{ ... on A { a } ...B ... { c } } fragment B on B { b }';
    expect(keysOf(text, { entersType: (type) => type === 'B' })).toEqual(['b', 'c']);
  });

  it('leaves out what @skip and @include leave out', () => {
    const text =
      'query ($no: Boolean = false) { a @skip(if: true) b @include(if: $no) ... @include(if: $no) { c } d }';
    const variables = readVariables(read(text).operation);
    expect(keysOf(text, { includes: (directives) => isIncluded(directives, variables) })).toEqual(['d']);
  });
});

describe('collectFields', () => {
  it('gathers what is selected under one response key', () => {
    const { selections, fragments } = read('{ a { b } ...F c: a { d } } fragment F on Query { a { e } }');
    const collected = collectFields(selections, 'Query', { fragments });
    expect([...collected].map(([key, fields]) => [key, fields.length])).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
  });
});

describe('readVariables', () => {
  const { operation } = read('query ($a: Int = 1, $b: Int, $toString: Int) { x }');

  it('fills in defaults, keeps null, and drops what is not declared', () => {
    expect({ ...readVariables(operation, { b: null, other: 2 }) }).toEqual({ a: 1, b: null });
  });

  it('finds no value where only the prototype of an object has one', () => {
    expect(readVariables(operation)['toString']).toBeUndefined();
  });
});
