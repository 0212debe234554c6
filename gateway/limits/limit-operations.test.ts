import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { type StubPartner, startPartner } from '../partners.fixture.ts';
import { type OperationLimits, readOperationLimits } from './index.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@listSize", as: "@length" }, { name: "@cost", as: "@price" }])
  type Query { towns(first: Int! = 25): Towns @length(slicingArguments: ["first"], sizedFields: ["nodes"]) report: String @price(weight: 30) }
  type Mutation { found: Town }
  type Towns { nodes: [Town!]! }
  type Town @key(fields: "id") { id: ID! name: String neighbours(first: Int! = 25): Towns @length(slicingArguments: ["first"], sizedFields: ["nodes"]) }
`;
const towns = () => ({ nodes: [{ id: '1', name: 'Lac-Beauport' }] });
const resolvers = { Query: { towns, report: () => 'All is well.' }, Town: { neighbours: towns } };

const cleanup = new Cleanup();
let partner: StubPartner;
let supergraph: string;
let graph: GatewayUnderTest;

beforeAll(async () => {
  partner = await startPartner(sdl, resolvers);
  cleanup.add(() => partner.stop());
  supergraph = composeSupergraph({ towns: { sdl, url: partner.url } });
  graph = await startTestGateway(cleanup, supergraph);
});
afterAll(() => cleanup.run());

function startWith(limits: Partial<OperationLimits>): Promise<GatewayUnderTest> {
  return startTestGateway(cleanup, supergraph, { limits: { ...readOperationLimits({}), ...limits } });
}

describe('the cost of an operation', () => {
  it('is reported in the extensions of the answer', async () => {
    const { status, extensions } = await graph.sendQuery('{ towns(first: 3) { nodes { name } } }');
    expect(status).toBe(200);
    expect(extensions).toMatchObject({ cost: { estimated: 4, limit: 50_000 } });
  });

  it('above the limit is rejected with the field that costs most, and nothing is fetched', async () => {
    const before = partner.requests.length;
    const query = `query ($n: Int!) {
      towns(first: $n) { nodes { around: neighbours(first: $n) { nodes { neighbours(first: $n) { nodes { id } } } } } }
    }`;
    const { status, data, errors, extensions } = await graph.sendQuery(query, { variables: { n: 100 } });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message:
          'This operation is estimated to cost 1,020,201, but at most 50,000 is allowed. ' +
          '"towns.nodes.around.nodes.neighbours" (Town.neighbours) makes up 99 %, with an estimated 100 items. ' +
          'Request fewer items with "first", or fewer fields of each.',
        extensions: {
          code: 'COST_LIMIT_EXCEEDED',
          estimated: 1_020_201,
          limit: 50_000,
          heaviest: {
            path: 'towns.nodes.around.nodes.neighbours',
            coordinate: 'Town.neighbours',
            share: 0.99,
            size: 100,
          },
        },
      },
    ]);
    expect(extensions).toMatchObject({ cost: { estimated: 1_020_201, limit: 50_000 } });
    expect(partner.requests).toHaveLength(before);
    expect((await graph.sendQuery(query, { variables: { n: 2 } })).errors).toBeUndefined();
  });

  it('is rejected in French for a client that prefers French', async () => {
    const { sendQuery } = await startWith({ cost: 20 });
    const { errors } = await sendQuery('{ report }', { headers: { 'accept-language': 'fr-CA' } });
    expect(errors?.[0]?.message).toBe(
      'Le coût estimé de cette opération est de 30, mais 20 au plus est permis. ' +
        '« report » (Query.report) en fait 100 %. Demandez-en moins, ou dans une opération à part.',
    );
  });

  it('counts a negative size as 0, which the partner rejects', async () => {
    const { extensions } = await graph.sendQuery('{ towns(first: -5) { nodes { name } } }');
    expect(extensions).toMatchObject({ cost: { estimated: 1 } });
  });

  it('allows the introspection of GraphiQL', async () => {
    const { status, errors, extensions } = await graph.sendQuery(getIntrospectionQuery());
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect((extensions as { cost: { estimated: number } }).cost.estimated).toBeGreaterThan(50);
  });

  it('is limited for introspection, too', async () => {
    const { sendQuery } = await startWith({ cost: 100 });
    const { status, errors } = await sendQuery(getIntrospectionQuery());
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { extensions: { code: 'COST_LIMIT_EXCEEDED', heaviest: { path: '__schema.types.fields' } } },
    ]);
  });

  it('is estimated from default sizes where a supergraph has no cost directives', async () => {
    const plain = federated('type Query { all: [Thing!]! } type Thing { id: ID! parts: [Thing!]! }');
    const { sendQuery } = await startTestGateway(
      cleanup,
      composeSupergraph({ things: { sdl: plain, url: 'http://127.0.0.1:1/graphql' } }),
    );
    const { extensions } = await sendQuery('{ all { parts { id } } }');
    expect(extensions).toMatchObject({ cost: { estimated: 110 } });
  });
});

describe('the shape of an operation', () => {
  const many = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(' ');

  it.each([
    [
      'deep',
      `{ ${'towns { nodes { neighbours { nodes { '.repeat(6)} id ${'} } } }'.repeat(6)} }`,
      'DEPTH_LIMIT_EXCEEDED',
      'The operation is 25 levels deep, but at most 20 are allowed. Request the deepest fields in a separate operation.',
    ],
    [
      'full of aliases',
      `{ towns { nodes { ${many(201, (i) => `a${i}: id`)} } } }`,
      'OPERATION_TOO_LARGE',
      'The operation has 201 aliases, but at most 200 are allowed. Split it into several operations.',
    ],
    [
      'wide at the root',
      `{ ${many(51, (i) => `a${i}: report`)} }`,
      'OPERATION_TOO_LARGE',
      'The operation has 51 root fields, but at most 50 are allowed. Split it into several operations.',
    ],
    [
      'full of directives',
      `{ ${many(49, (i) => `a${i}: report @skip(if: false) @include(if: true)`)} b: towns { nodes { ${many(2, (i) => `c${i}: id @skip(if: false) @include(if: true)`)} } } }`,
      'OPERATION_TOO_LARGE',
      'The operation has 102 directives, but at most 100 are allowed. Split it into several operations.',
    ],
    [
      'full of one field',
      `{ towns { nodes { ${'id '.repeat(202)} } } }`,
      'OPERATION_TOO_LARGE',
      'The operation selects 201 fields again on the same object, but at most 200 are allowed. Select each field once.',
    ],
    [
      'multiplied by fragments',
      `{ ...F0 } ${many(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Query { report }`,
      'OPERATION_TOO_LARGE',
      'The operation has 1,048,576 fields, but at most 5,000 are allowed. Split it into several operations.',
    ],
    [
      'full of spreads of a large fragment',
      `${many(250, (i) => `query Q${i} { towns { nodes { id ...F } } }`)} fragment F on Town { ${many(100, (i) => `f${i}`)} }`,
      'OPERATION_TOO_LARGE',
      'The fragment spreads of the document add more than the 20,000 fields to objects that are allowed. Spread large fragments less often.',
    ],
    [
      'nested beyond what can be read',
      `{ towns(first: ${'['.repeat(4_900)}`,
      'OPERATION_TOO_LARGE',
      'The document is nested too deeply to be read. Nest fewer selections or values.',
    ],
    [
      'long',
      `{ towns { nodes { ${'id '.repeat(5_000)} } } }`,
      'OPERATION_TOO_LARGE',
      'The document has more than the 5,000 tokens that are allowed. Send its operations separately.',
    ],
  ])('is rejected when it is %s, and nothing is fetched', async (_how, query, code, message) => {
    const before = partner.requests.length;
    const { status, data, errors } = await graph.sendQuery(query);
    expect({ status, data, code: errors?.[0]?.extensions['code'] }).toEqual({
      status: 400,
      data: undefined,
      code,
    });
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(partner.requests).toHaveLength(before);
  });

  it('is rejected again when the same document is sent again', async () => {
    const query = `{ ${many(60, (i) => `a${i}: report`)} }`;
    const first = await graph.sendQuery(query);
    const second = await graph.sendQuery(query);
    expect(first.errors).toMatchObject([{ extensions: { measure: 'rootFields', found: 60, allowed: 50 } }]);
    expect(second.errors).toEqual(first.errors);
    expect(second.data).toBeUndefined();
  });

  it('is rejected even when operationName names no operation', async () => {
    const { errors } = await graph.sendQuery(`query A { ${many(60, (i) => `a${i}: report`)} }`, {
      operationName: 'B',
    });
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_LARGE' } }]);
  });

  it('is accepted where the limits are higher', async () => {
    const { sendQuery } = await startWith({ shape: { ...readOperationLimits({}).shape, rootFields: 60 } });
    expect((await sendQuery(`{ ${many(60, (i) => `a${i}: report`)} }`)).errors).toBeUndefined();
  });

  it('leaves fragments that spread themselves to validation', async () => {
    const { errors } = await graph.sendQuery('{ ...F } fragment F on Query { ...F }');
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
