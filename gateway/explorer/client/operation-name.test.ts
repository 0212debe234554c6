import { expect, it } from 'vitest';
import { withKnownOperationName } from './operation-name.ts';

it.each([
  ['query A { a }', 'A', 'A'],
  ['query A { a } query B { b }', 'B', 'B'],
  ['query B { b }', 'A', undefined],
  ['{ a }', 'A', undefined],
  ['{ a }', null, null],
  // The gateway reports the syntax error.
  ['query B {', 'A', 'A'],
])('sends "%s" with the operation name %s as %s', (query, operationName, expected) => {
  const sent = withKnownOperationName({ query, variables: { x: 1 }, operationName });
  expect(sent).toMatchObject({ query, variables: { x: 1 } });
  expect(sent.operationName).toBe(expected);
});
