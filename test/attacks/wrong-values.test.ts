import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { type StubPartner, startPartner } from '../../gateway/partners.fixture.ts';

const sdl = federated(`
  scalar Anything
  input Filter { years: [Int!] grid: [[Int!]!] within: Filter tier: Tier }
  enum Tier { UPPER LOWER }
  type Query { towns(filter: Filter, years: [Int!], tiers: [Tier!], grid: [[Int!]!], ratio: Float, any: Anything): [String!] }
`);

const cleanup = new Cleanup();
let partner: StubPartner;
let graph: GatewayUnderTest;

beforeAll(async () => {
  partner = await startPartner(sdl, { Query: { towns: (_parent, args) => [JSON.stringify(args)] } });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }));
});
afterAll(() => cleanup.run());

const wrong = (count: number, value: unknown = 'x') => Array.from({ length: count }, () => value);

describe('values of the wrong type', () => {
  it.each<[string, string, unknown]>([
    ['a list', 'query ($v: [Int!]) { towns(years: $v) }', wrong(100)],
    ['a list in an input object', 'query ($v: Filter) { towns(filter: $v) }', { years: wrong(100) }],
    ['lists in a list', 'query ($v: [[Int!]!]) { towns(grid: $v) }', wrong(40, wrong(40))],
    ['texts outside ASCII', 'query ($v: [Int!]) { towns(years: $v) }', wrong(100, 'é\u0301🚀')],
    ['null items', 'query ($v: [Int!]) { towns(years: $v) }', wrong(100, null)],
    ['unknown fields', 'query ($v: Filter) { towns(filter: $v) }', objectOf(100)],
    ['values of an enum', 'query ($v: [Tier!]) { towns(tiers: $v) }', wrong(100)],
  ])('get at most ten errors: %s', async (_what, query, v) => {
    const before = partner.requests.length;
    for (const language of ['en', 'fr']) {
      const headers = { 'accept-language': language };
      const { status, data, errors = [] } = await graph.sendQuery(query, { variables: { v }, headers });
      expect({ status, data }).toEqual({ status: 400, data: undefined });
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.length).toBeLessThanOrEqual(10);
      for (const { message, extensions } of errors) {
        expect(message.length).toBeLessThan(600);
        expect(extensions['code']).toBe('BAD_USER_INPUT');
      }
    }
    expect(partner.requests).toHaveLength(before);
    expect(graph.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('are marked as cut, in both languages', async () => {
    const query = 'query ($v: [Int!]) { towns(years: $v) }';
    const lastOf = async (language: string) => {
      const headers = { 'accept-language': language };
      const { errors = [] } = await graph.sendQuery(query, { variables: { v: wrong(100) }, headers });
      return [errors.length, errors.at(-1)?.message, errors.at(-1)?.extensions];
    };
    expect(await lastOf('en')).toEqual([
      10,
      'Too many errors processing variables, error limit reached. Execution aborted.',
      { code: 'BAD_USER_INPUT' },
    ]);
    expect((await lastOf('fr'))[1]).toBe(
      'Trop d’erreurs dans les variables : les suivantes ne sont pas indiquées.',
    );
  });

  it('get at most ten errors when they are in the document', async () => {
    const { status, errors = [] } = await graph.sendQuery(`{ towns(years: [${'"x", '.repeat(90)}]) }`);
    expect([status, errors.length]).toEqual([400, 10]);
    expect(errors.at(-1)?.message).toContain('Too many validation errors');
    const defaults = Array.from({ length: 60 }, (_unused, n) => `$v${n}: Int = "x"`).join(' ');
    const byDefault = await graph.sendQuery(`query (${defaults}) { towns }`);
    expect(byDefault.errors).toHaveLength(10);
  });
});

describe('a correct value', () => {
  it('reaches the partner, also a single one for a list', async () => {
    const query = 'query ($v: [Int!], $grid: [[Int!]!] = 3) { towns(years: $v, grid: $grid) }';
    const { data, errors } = await graph.sendQuery(query, { variables: { v: 1867 } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ towns: ['{"years":[1867],"grid":[[3]]}'] });
  });
});

function objectOf(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_unused, n) => [`unknown${n}`, n]));
}
