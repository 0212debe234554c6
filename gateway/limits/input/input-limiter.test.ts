import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { Caller } from '../../request/caller.ts';
import { InputLimiter } from './input-limiter.ts';
import { readInputLimits } from './input-measures.ts';

const limiter = new InputLimiter(readInputLimits((_setting, defaultLimit) => defaultLimit));
const known = (...scopes: string[]): Caller => ({
  kind: 'known',
  id: 'key:1',
  name: 'dashboard',
  scopes: new Set(scopes),
});
const texts = (count: number) => Array.from({ length: count }, () => 'x');

function measure(
  text: string,
  variables: Record<string, unknown> = {},
  caller: Caller = { kind: 'anonymous' },
) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  return limiter.measure({ document, operation, variables, caller });
}

it('allows ten times as many values to callers with the scope export', () => {
  const query = 'query ($ids: [ID!]) { a: towns(ids: $ids) b: towns(ids: $ids) }';
  expect(measure(query, { ids: texts(1_000) }, known('export')).excess).toBeUndefined();
  expect(measure(query, { ids: texts(1_001) }, known('export')).excess).toMatchObject({ allowed: 1_000 });
  expect(measure(query, { ids: texts(1_000) }, known('finance:read')).excess).toMatchObject({ allowed: 100 });
  expect(measure(query, { ids: texts(1_000) }).excess).toMatchObject({
    measure: 'listLength',
    place: '$ids',
  });
});

it('allows long literals to callers with the scope export only', () => {
  const query = `{ towns(ids: ${JSON.stringify(texts(500))}) { id } }`;
  expect(limiter.rejectLiterals(parse(query))).toBeUndefined();
  expect(measure(query, {}, known('export')).excess).toBeUndefined();
  expect(measure(query).excess).toMatchObject({ measure: 'listLength', found: 500, place: 'ids' });
});

it('describes literals that are too long for everybody with the limit of each caller', () => {
  const reject = limiter.rejectLiterals(parse(`{ towns(ids: ${JSON.stringify(texts(1_001))}) }`));
  expect(reject?.({ kind: 'anonymous' })).toMatchObject({ allowed: 100 });
  expect(reject?.(known('export'))).toMatchObject({ allowed: 1_000 });
});

it('counts a given value or the default of a variable, not both', () => {
  const query = `query ($ids: [ID!] = ["a", "b", "c"]) { towns(ids: $ids) }`;
  expect(measure(query).valuesRead).toBe(4);
  expect(measure(query, { ids: ['a'] }).valuesRead).toBe(2);
  expect(measure(query, { ids: null }).valuesRead).toBe(1);
});

it('reads no more values than are allowed', () => {
  const lists = Array.from({ length: 100 }, () => texts(100));
  expect(measure('query ($a: X, $b: X) { x(a: $a, b: $b) }', { a: lists, b: lists }).valuesRead).toBeLessThan(
    2_010,
  );
});

it('counts the uses of a variable in fragments, objects and lists', () => {
  const query = `
    query ($v: ID) { ...F a { ...F } x(f: { a: $v, b: [$v, $v] }) }
    fragment F on Query { y(v: $v) ...G } fragment G on Query { z(v: $v) }`;
  const { excess } = measure(query, { v: 'x' });
  expect(excess).toBeUndefined();
  // 7 uses of 101 values each are allowed, 20 are not.
  expect(measure(query, { v: texts(100) }).excess).toBeUndefined();
  const twice = query.replace(
    '...F a { ...F }',
    '...F a { ...F } b { ...F } c { ...F } d { ...F ...F ...F ...F ...F }',
  );
  expect(measure(twice, { v: texts(100) }).excess).toMatchObject({ measure: 'values', allowed: 2_000 });
});
