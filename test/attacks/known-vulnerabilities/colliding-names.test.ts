import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../../gateway/gateway.fixture.ts';
import { startStubPartner } from '../../../gateway/partners.fixture.ts';
import { startTwoPartners, type TwoPartners } from './two-partners.fixture.ts';

// Answers of several partners are merged by response key. A client chooses these keys, and the planner adds others: keys of
// entities, `__typename`, and aliases for fields that would conflict.

const cleanup = new Cleanup();
let graph: TwoPartners;

beforeAll(async () => {
  graph = await startTwoPartners(cleanup);
});
afterAll(() => cleanup.run());

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';

describe('an alias with the name of a key', () => {
  it.each<[string, object]>([
    ['{ id: name slogan }', { id: 'Brant', slogan: 'Slogan 1' }],
    ['{ slogan id: name }', { slogan: 'Slogan 1', id: 'Brant' }],
    ['{ ... { id: name } ...F }', { id: 'Brant', slogan: 'Slogan 1' }],
    ['{ id: slogan slogan: name }', { id: 'Slogan 1', slogan: 'Brant' }],
    ['{ id: __typename slogan }', { id: 'Organization', slogan: 'Slogan 1' }],
    ['{ __typename: name slogan }', { __typename: 'Brant', slogan: 'Slogan 1' }],
    ['{ __typename: id id: __typename slogan }', { __typename: '1', id: 'Organization', slogan: 'Slogan 1' }],
    [
      '{ name__alias_0: slogan id: name name: slogan }',
      { name__alias_0: 'Slogan 1', id: 'Brant', name: 'Slogan 1' },
    ],
    ['{ id: head { id: name age } slogan }', { id: { id: 'Ada', age: 51 }, slogan: 'Slogan 1' }],
    ['{ renamed_id_: name id: slogan }', { renamed_id_: 'Brant', id: 'Slogan 1' }],
  ])('has the value that the client selected: %s', async (selections, expected) => {
    const fragment = selections.includes('...F') ? 'fragment F on Organization { slogan }' : '';
    const { data, errors } = await graph.sendQuery(`{ organization(id: "1") ${selections} } ${fragment}`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ organization: expected });
    expect(Object.keys((data as { organization: object }).organization)).toEqual(Object.keys(expected));
  });

  it('has its own value for each item of a list, and its own plan', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const { data } = await graph.sendQuery('{ organizations { id: name slogan } }');
      expect(data).toEqual({
        organizations: [
          { id: 'Brant', slogan: 'Slogan 1' },
          { id: 'Oshawa', slogan: 'Slogan 2' },
        ],
      });
      const { data: plain } = await graph.sendQuery('{ organizations { id slogan } }');
      expect(plain).toMatchObject({ organizations: [{ id: '1' }, { id: '2' }] });
    }
  });

  it('is in the path of an error', async () => {
    const { data, errors } = await graph.sendQuery('{ id: organization(id: "1") { id: broken name } }');
    expect(data).toEqual({ id: { id: null, name: 'Brant' } });
    expect(errors).toMatchObject([{ path: ['id', 'id'] }]);
  });

  it('works with several operations, variables and conditions', async () => {
    const query = `query A { organization(id: "1") { name } }
      query B($id: ID!, $no: Boolean!) { organization(id: $id) { id: name @skip(if: $no) __typename: slogan } }`;
    const variables = { id: '2', no: true };
    const { data } = await graph.sendQuery(query, { operationName: 'B', variables });
    expect(data).toEqual({ organization: { __typename: 'Slogan 2' } });
  });
});

describe('two fields under one response key', () => {
  it.each([
    '{ organizations { a: name a: slogan } }',
    '{ organizations { a: name ...F } } fragment F on Organization { a: slogan }',
    '{ organizations { head { name } head: town { name } } }',
    '{ organizations { head { a: name } ...F } } fragment F on Organization { head { a: age } }',
    '{ a: organization(id: "1") { name } a: organization(id: "2") { name } }',
    '{ a: organizations { name } a: towns { name } }',
  ])('are rejected before anything is fetched: %s', async (query) => {
    const count = graph.registry.requests.length + graph.towns.requests.length;
    const { status, errors } = await graph.sendQuery(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(graph.registry.requests.length + graph.towns.requests.length).toBe(count);
  });

  it('that are the same field are merged once', async () => {
    const { data, errors } = await graph.sendQuery(
      '{ organizations { head { name } slogan head { age } ...F } } fragment F on Organization { head { name age } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ organizations: [{ head: { name: 'Ada', age: 51 } }, {}] });
  });

  it('of two object types of an interface keep their own values', async () => {
    const sdl = `${link}
      type Query { parties: [Party] }
      union Party = Person | Company
      type Person { label: String! } type Company { label: Int }`;
    const partner = await startStubPartner(({ body }, response) => {
      const alias = /(\w+): ?label/.exec(body.query)?.[1] ?? 'label';
      const parties = [
        { __typename: 'Person', label: 'Ada' },
        { __typename: 'Company', label: 7, [alias]: 7 },
      ];
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { parties } }));
    });
    cleanup.add(() => partner.stop());
    const { sendQuery } = await startTestGateway(
      cleanup,
      composeSupergraph({ one: { sdl, url: partner.url } }),
    );
    const { status } = await sendQuery('{ parties { ... on Person { label } ... on Company { label } } }');
    expect(status).toBe(400);
    const { data } = await sendQuery(
      '{ parties { ... on Person { label } ... on Company { number: label } } }',
    );
    expect(data).toEqual({ parties: [{ label: 'Ada' }, { number: 7 }] });
  });
});

describe('a partner that answers with more than was requested', () => {
  it.each([
    ['a field of another partner', { slogan: 'Mine', name: 'Evil' }],
    ['the key of the entity', { slogan: 'Mine', id: '2' }],
    ['a whole object', { slogan: 'Mine', head: { name: 'Evil', age: 1 } }],
    ['another type', { __typename: 'Town', slogan: 'Mine' }],
  ])('changes nothing that another partner answered: %s', async (_what, entity) => {
    const registrySdl = `${link}
      type Query { organization: Organization }
      type Organization @key(fields: "id") { id: ID! name: String head: Person } type Person { name: String age: Int }`;
    const townsSdl = `${link} type Organization @key(fields: "id") { id: ID! slogan: String }`;
    const registry = await startStubPartner((_request, response) => {
      const organization = { __typename: 'Organization', id: '1', name: 'Brant', head: { name: 'Ada' } };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { organization } }));
    });
    const towns = await startStubPartner((_request, response) => {
      const data = { _entities: [entity], organization: { name: 'Evil' } };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    });
    cleanup.add(() => registry.stop());
    cleanup.add(() => towns.stop());
    const { sendQuery } = await startTestGateway(
      cleanup,
      composeSupergraph({
        registry: { sdl: registrySdl, url: registry.url },
        towns: { sdl: townsSdl, url: towns.url },
      }),
    );
    const { data } = await sendQuery('{ organization { id name slogan head { name } } }');
    const found = (data as { organization: Record<string, unknown> }).organization;
    expect(found).toMatchObject({ id: '1', name: 'Brant', head: { name: 'Ada' } });
    expect(['Mine', null]).toContain(found['slogan']);
  });
});
