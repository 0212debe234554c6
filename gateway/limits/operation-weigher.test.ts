import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CostRules, ListRule } from './cost-rules.ts';
import { OperationWeigher } from './operation-weigher.ts';

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
const weigher = new OperationWeigher(schema, rules, 10);

function estimate(query: string, variables?: Record<string, unknown>) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The query has no operation.');
  return weigher.weigh(document, operation, variables);
}

const costOf = (query: string, variables?: Record<string, unknown>) => estimate(query, variables).total;

describe('the cost of an operation', () => {
  it.each([
    ['values cost nothing', '{ __typename }', 0],
    ['an object costs 1', '{ town { id name streets } }', 1],
    ['and so does each below it', '{ town { mayor { name } } }', 2],
    ['a mutation costs 10 more', 'mutation { found(name: "Lac") { id } }', 11],
    ['a list of values costs nothing', '{ town { streets } }', 1],
    ['a list of which nothing is known is taken to have 10 items', '{ everything { __typename } }', 10],
    ['an assumed size counts', '{ news { id mayor { name } } }', 6],
    [
      'a connection costs 1 and its nodes as many as are asked for',
      '{ towns(first: 4) { nodes { id } totalCount } }',
      5,
    ],
    ['nodes and edges are two lists', '{ towns(first: 4) { nodes { id } edges { node { id } } } }', 13],
    ['the default of a slicing argument counts', '{ towns { nodes { id } } }', 26],
    [
      'below a list everything counts as often as it is long',
      '{ towns(first: 4) { nodes { mayor { towns(first: 5) { nodes { id } } } } } }',
      1 + 4 * (1 + 1 + 1 + 5),
    ],
    ['an argument with a list of ids is as long as that', '{ byIds(ids: [1, 2]) { id } }', 2],
    ['without it the assumed size holds', '{ byIds { id } }', 7],
    [
      'a slicing argument may be in an input object, which costs 1',
      '{ paged(page: { first: 6 }) { id } }',
      7,
    ],
    ['a weight takes the place of 0, and arguments add theirs', '{ report(precision: 2) }', 32],
    [
      'input objects cost 1 each, and weights in them theirs',
      '{ town(where: { in: { near: 3 } }) { id } }',
      1 + 2 + 5,
    ],
    ['an alias is a field of its own', '{ a: town { id } b: town { id } }', 2],
    [
      'what is skipped for sure costs nothing',
      '{ town { id } news @skip(if: true) { id } ... @include(if: false) { news { id } } }',
      1,
    ],
    [
      'types in fragments add up',
      '{ everything { ... on Town { mayor { name } } ... on Person { towns(first: 1) { totalCount } } } }',
      10 * 3,
    ],
    [
      'an interface is as dear as the dearest that answers',
      '{ places { visitors(first: 2) { name } } }',
      10 * (1 + 2 * 4),
    ],
    [
      'fragments cost what they hold wherever they are spread',
      '{ towns(first: 2) { ...Page } news { ...Name } } fragment Page on Towns { nodes { ...Name } } fragment Name on Town { mayor { name } }',
      1 + 2 * 2 + 3 * 2,
    ],
    ['a negative slice counts as none', '{ towns(first: -1) { nodes { id } } }', 1],
  ])('%s', (_rule, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('looks at variables, then at their defaults, then at those of the argument', () => {
    const query = 'query ($first: Int = 3) { towns(first: $first) { nodes { id } } }';
    expect(costOf(query, { first: 8 })).toBe(9);
    expect(costOf(query)).toBe(4);
    expect(costOf('query ($first: Int) { towns(first: $first) { nodes { id } } }')).toBe(26);
  });

  it('weighs an operation that comes again with its own variables', () => {
    const document = parse(
      'query ($n: Int!, $with: Boolean!) { towns(first: $n) { nodes { mayor @include(if: $with) { name } } } }',
    );
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The query has no operation.');
    const cost = (variables: Record<string, unknown>) => weigher.weigh(document, operation, variables).total;
    expect(cost({ n: 2, with: true })).toBe(5);
    expect(cost({ n: 2, with: false })).toBe(3);
    expect(cost({ n: 9, with: true })).toBe(19);
  });

  it.each([[{ first: 'ten' }], [{ first: null }], [{ first: {} }], [{ first: Number.NaN }]])(
    'leaves a value that is no number to whoever checks variables: %j',
    (variables) => {
      expect(costOf('query ($first: Int) { towns(first: $first) { nodes { id } } }', variables)).toBe(26);
    },
  );

  it('counts fragments that spread each other twice without walking each way', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
    );
    const query = `{ ...F0 } ${chain.join(' ')} fragment F60 on Query { town { id } }`;
    expect(costOf(query)).toBe(1e15);
  });

  it('stays a number however deep lists are nested', () => {
    const inner = (depth: number): string =>
      depth === 0 ? 'id' : `mayor { towns(first: 100000000) { nodes { ${inner(depth - 1)} } } }`;
    expect(costOf(`{ town { ${inner(60)} } }`)).toBe(1e15);
    expect(costOf(`{ towns(first: 0) { nodes { ${inner(60)} } } }`)).toBe(1);
  });
});

describe('a list that demands exactly one slicing argument', () => {
  const strict = new OperationWeigher(
    schema,
    { ...rules, lists: new Map([['Query.byIds', list({ slicingArguments: ['ids'] })]]) },
    10,
  );
  it('is refused without it', () => {
    const document = parse('{ byIds { id } }');
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The query has no operation.');
    expect(() => strict.weigh(document, operation)).toThrow(
      'Field "byIds" must be given "ids", but got none.',
    );
  });
});

describe('introspection', () => {
  it('costs about as much as there is of the schema', () => {
    const cost = costOf(getIntrospectionQuery());
    const { length } = JSON.stringify(Object.keys(schema.getTypeMap()));
    expect(length).toBeGreaterThan(0);
    expect(cost).toBeGreaterThan(100);
    expect(cost).toBeLessThan(2_000);
  });

  it('costs more the more often it goes from fields to their types', () => {
    const once = costOf('{ __schema { types { fields { type { name } } } } }');
    const twice = costOf('{ __schema { types { fields { type { fields { type { name } } } } } } }');
    expect(twice).toBeGreaterThan(2 * once);
    expect(costOf('{ __type(name: "Town") { name } }')).toBe(1);
  });
});

describe('the heaviest field', () => {
  it('is the last list that makes up half of the cost, with what to ask it for', () => {
    const query =
      '{ towns(first: 5) { edges { node { boss: mayor { towns(first: 90) { nodes { id } } } } } } }';
    expect(estimate(query).findHeaviest()).toMatchObject({
      path: 'towns.edges.node.boss.towns',
      coordinate: 'Person.towns',
      size: 90,
      slicingArguments: ['first'],
    });
  });

  it('is the dearest at the root when nothing makes up half', () => {
    const heaviest = estimate(
      '{ a: towns(first: 2) { nodes { id } } b: towns(first: 3) { nodes { id } } c: towns(first: 2) { nodes { id } } }',
    ).findHeaviest();
    expect(heaviest).toMatchObject({ path: 'b', size: 3 });
    expect(heaviest?.share).toBeCloseTo(0.4);
  });

  it('is found in fragments', () => {
    const query =
      '{ ...All } fragment All on Query { town { id } news { ...Of } } fragment Of on Town { mayor { name } }';
    expect(estimate(query).findHeaviest()).toMatchObject({
      path: 'news',
      coordinate: 'Query.news',
      slicingArguments: [],
    });
  });

  it('is nothing where nothing costs anything', () => {
    expect(estimate('{ __typename }').findHeaviest()).toBeUndefined();
  });
});
