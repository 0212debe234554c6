import {
  buildSchema,
  type DocumentNode,
  getIntrospectionQuery,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CostRules, ListRule } from './cost-rules.ts';
import { createCostEstimator } from './create-cost-estimator.ts';
import { findHeaviestField } from './heaviest-field.ts';

const schema = buildSchema(`
  interface Place { name: String, visitors(first: Int): [Person!]! }
  type Query {
    town(where: Where): Town
    towns(first: Int! = 25, after: String): Towns!
    byIds(ids: [ID!]): [Town!]!
    paged(page: Page): [Town!]!
    news: [Town!]!
    places: [Place!]!
    everything: [Thing!]!
    report(precision: Int): String
  }
  type Mutation { found(name: String!): Town }
  type Towns { edges: [Edge!]! nodes: [Town!]! totalCount: Int! }
  type Edge { node: Town! }
  type Town implements Place { id: ID! name: String mayor: Person streets: [String!]! visitors(first: Int): [Person!]! }
  type Harbour implements Place { name: String visitors(first: Int): [Person!]! }
  type Person { name: String towns(first: Int! = 25): Towns! }
  union Thing = Town | Person
  input Where { name: String, in: Where, near: Int }
  input Page { first: Int }
`);

const list = (rule: Partial<ListRule>): ListRule => ({
  assumedSize: undefined,
  slicingArguments: [],
  sizedFields: [],
  requireOneSlicingArgument: true,
  ...rule,
});
const connection = list({ slicingArguments: ['first'], sizedFields: ['edges', 'nodes'] });
const rules: CostRules = {
  weights: new Map([
    ['Query.report', 30],
    ['Query.report(precision:)', 2],
    ['Harbour.visitors', 4],
    ['Where.near', 5],
  ]),
  lists: new Map([
    ['Query.towns', connection],
    ['Person.towns', connection],
    ['Query.byIds', list({ slicingArguments: ['ids'], assumedSize: 7, requireOneSlicingArgument: false })],
    ['Query.paged', list({ slicingArguments: ['page.first'], requireOneSlicingArgument: false })],
    ['Query.news', list({ assumedSize: 3 })],
    ['Town.visitors', list({ slicingArguments: ['first'], requireOneSlicingArgument: false })],
  ]),
};
const estimator = createCostEstimator(schema, rules, 10);

function estimate(query: string, variables: Record<string, unknown> = {}) {
  return estimator.estimate(...read(query), { variables });
}

function read(query: string): [DocumentNode, OperationDefinitionNode] {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The query has no operation.');
  return [document, operation];
}

const costOf = (query: string, variables?: Record<string, unknown>) => estimate(query, variables).total;

describe('the cost of an operation', () => {
  it.each([
    ['values cost nothing', '{ __typename }', 0],
    ['an object costs 1', '{ town { id name streets } }', 1],
    ['and so does each below it', '{ town { mayor { name } } }', 2],
    ['a mutation costs 10 more', 'mutation { found(name: "Lac") { id } }', 11],
    ['a list of values costs nothing', '{ town { streets } }', 1],
    ['a list without a rule has the assumed 10 items', '{ everything { __typename } }', 10],
    ['a list with an assumed size has that size', '{ news { id mayor { name } } }', 6],
    [
      'a connection costs 1, and its nodes what its slicing argument says',
      '{ towns(first: 4) { nodes { id } totalCount } }',
      5,
    ],
    ['nodes and edges are two lists', '{ towns(first: 4) { nodes { id } edges { node { id } } } }', 13],
    ['the default of a slicing argument counts', '{ towns { nodes { id } } }', 26],
    [
      'everything in a list is multiplied by its length',
      '{ towns(first: 4) { nodes { mayor { towns(first: 5) { nodes { id } } } } } }',
      1 + 4 * (1 + 1 + 1 + 5),
    ],
    [
      'a slicing argument with a list of ids gives its length, and each id costs 1',
      '{ byIds(ids: [1, 2]) { id } }',
      2 + 2,
    ],
    ['without the slicing argument, the assumed size counts', '{ byIds { id } }', 7],
    [
      'a slicing argument may be in an input object, which costs 1',
      '{ paged(page: { first: 6 }) { id } }',
      7,
    ],
    ['a weight replaces the default, and arguments add theirs', '{ report(precision: 2) }', 32],
    [
      'input objects cost 1 each, and fields in them their weights',
      '{ town(where: { in: { near: 3 } }) { id } }',
      1 + 2 + 5,
    ],
    ['the same field under two aliases counts twice', '{ a: town { id } b: town { id } }', 2],
    [
      'a skipped field costs nothing',
      '{ town { id } news @skip(if: true) { id } ... @include(if: false) { news { id } } }',
      1,
    ],
    [
      'fragments on different types add up',
      '{ everything { ... on Town { mayor { name } } ... on Person { towns(first: 1) { totalCount } } } }',
      10 * 3,
    ],
    [
      'a field of an interface costs the maximum over the implementing types',
      '{ places { visitors(first: 2) { name } } }',
      10 * (1 + 2 * 4),
    ],
    [
      'fragments cost the same at every spread',
      '{ towns(first: 2) { ...Page } news { ...Name } } fragment Page on Towns { nodes { ...Name } } fragment Name on Town { mayor { name } }',
      1 + 2 * 2 + 3 * 2,
    ],
    ['a negative size counts as 0', '{ towns(first: -1) { nodes { id } } }', 1],
  ])('%s', (_rule, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('reads variables, then their defaults, then the default of the argument', () => {
    const query = 'query ($first: Int = 3) { towns(first: $first) { nodes { id } } }';
    expect(costOf(query, { first: 8 })).toBe(9);
    expect(costOf(query)).toBe(4);
    expect(costOf('query ($first: Int) { towns(first: $first) { nodes { id } } }')).toBe(26);
  });

  it('estimates a repeated operation with the variables of each request', () => {
    const [document, operation] = read(
      'query ($n: Int!, $with: Boolean!) { towns(first: $n) { nodes { mayor @include(if: $with) { name } } } }',
    );
    const cost = (variables: Record<string, unknown>) =>
      estimator.estimate(document, operation, { variables }).total;
    expect(cost({ n: 2, with: true })).toBe(5);
    expect(cost({ n: 2, with: false })).toBe(3);
    expect(cost({ n: 9, with: true })).toBe(19);
  });

  it.each([[{ first: 'ten' }], [{ first: null }], [{ first: {} }], [{ first: Number.NaN }]])(
    'ignores a value that is not a number, which validation of variables rejects: %j',
    (variables) => {
      expect(costOf('query ($first: Int) { towns(first: $first) { nodes { id } } }', variables)).toBe(26);
    },
  );

  it('reads each fragment once, however often fragments spread each other', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
    );
    const query = `{ ...F0 } ${chain.join(' ')} fragment F60 on Query { town { id } }`;
    expect(costOf(query)).toBe(1e15);
  });

  it('is finite for deeply nested lists', () => {
    const inner = (depth: number): string =>
      depth === 0 ? 'id' : `mayor { towns(first: 100000000) { nodes { ${inner(depth - 1)} } } }`;
    expect(costOf(`{ town { ${inner(60)} } }`)).toBe(1e15);
    expect(costOf(`{ towns(first: 0) { nodes { ${inner(60)} } } }`)).toBe(1);
  });
});

describe('a list that requires exactly one slicing argument', () => {
  const lists = new Map([
    ['Query.byIds', list({ slicingArguments: ['ids'] })],
    ['Query.towns', list({ slicingArguments: ['first', 'after'], sizedFields: ['nodes'] })],
  ]);
  const strict = createCostEstimator(schema, { ...rules, lists }, 10);

  it.each([
    ['{ byIds { id } }', 'en', 'Field "byIds" must be given "ids", but got none.'],
    [
      'query ($ids: [ID!]) { byIds(ids: $ids) { id } }',
      'en',
      'Field "byIds" must be given "ids", but got none.',
    ],
    [
      '{ towns(first: 1, after: ["a"]) { nodes { id } } }',
      'en',
      'Field "towns" must be given exactly one of "first", "after", but got 2.',
    ],
    ['{ byIds { id } }', 'fr', 'Le champ « byIds » doit recevoir « ids » ; reçu : aucun.'],
  ])('is rejected otherwise: %s (%s)', (query, acceptLanguage, message) => {
    expect(() => strict.estimate(...read(query), { acceptLanguage })).toThrow(message);
  });

  it('is not rejected where it is skipped', () => {
    expect(strict.estimate(...read('{ byIds @skip(if: true) { id } }')).total).toBe(0);
  });
});

describe('introspection', () => {
  it('costs about as much as the schema has types and fields', () => {
    const cost = costOf(getIntrospectionQuery());
    expect(cost).toBeGreaterThan(100);
    expect(cost).toBeLessThan(2_000);
  });

  it('costs more with each level from fields to their types', () => {
    const once = costOf('{ __schema { types { fields { type { name } } } } }');
    const twice = costOf('{ __schema { types { fields { type { fields { type { name } } } } } } }');
    expect(twice).toBeGreaterThan(2 * once);
    expect(costOf('{ __type(name: "Town") { name } }')).toBe(1);
  });
});

describe('the heaviest field', () => {
  it('is the last list that makes up half of the cost, with its slicing arguments', () => {
    const query =
      '{ towns(first: 5) { edges { node { boss: mayor { towns(first: 90) { nodes { id } } } } } } }';
    expect(findHeaviestField(estimate(query))).toMatchObject({
      path: 'towns.edges.node.boss.towns',
      coordinate: 'Person.towns',
      size: 90,
      slicingArguments: ['first'],
    });
  });

  it('is the costliest root field when none makes up half', () => {
    const query =
      '{ a: towns(first: 2) { nodes { id } } b: towns(first: 3) { nodes { id } } c: towns(first: 2) { nodes { id } } }';
    const heaviest = findHeaviestField(estimate(query));
    expect(heaviest).toMatchObject({ path: 'b', size: 3 });
    expect(heaviest?.share).toBeCloseTo(0.4);
  });

  it('is found in fragments', () => {
    const query =
      '{ ...All } fragment All on Query { town { id } news { ...Of } } fragment Of on Town { mayor { name } }';
    expect(findHeaviestField(estimate(query))).toMatchObject({
      path: 'news',
      coordinate: 'Query.news',
      slicingArguments: [],
    });
  });

  it('is undefined when no field has a cost', () => {
    expect(findHeaviestField(estimate('{ __typename }'))).toBeUndefined();
  });
});
