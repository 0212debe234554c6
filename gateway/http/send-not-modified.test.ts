import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryKeyStore, storedKey } from '../access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../access/callers/keys/secret.ts';
import { Cleanup, composeSupergraph, type GatewayUnderTest, startTestGateway } from '../gateway.fixture.ts';
import { startStubPartner } from '../partners.fixture.ts';

const federation = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;
const townsSdl = `${federation('"@key", "@authenticated"')}
  type Query { town: Town secret: String @authenticated broken: String }
  type Town @key(fields: "id") { id: ID! name: String }
`;
const peopleSdl = `${federation('"@key"')} type Town @key(fields: "id") { id: ID! mayor: String }`;

const cleanup = new Cleanup();
const key = createSecret();
let graph: GatewayUnderTest;
const said = { towns: 'max-age=600, public', people: 'max-age=60, public' };
let name = 'Québec';

beforeAll(async () => {
  const towns = await startStubPartner(({ body }, response) => {
    const town = { __typename: 'Town', id: '1', name };
    const data = body.query.includes('secret') ? { town, secret: 'psst' } : { town };
    const answer = body.query.includes('broken')
      ? { data: { broken: null }, errors: [{ message: 'Oh no', path: ['broken'] }] }
      : { data };
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': said.towns });
    response.end(JSON.stringify(answer));
  });
  cleanup.add(() => towns.stop());
  const people = await startStubPartner((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': said.people });
    response.end(JSON.stringify({ data: { _entities: [{ mayor: 'Zoë' }] } }));
  });
  cleanup.add(() => people.stop());
  const supergraph = composeSupergraph({
    towns: { sdl: townsSdl, url: towns.url },
    people: { sdl: peopleSdl, url: people.url },
  });
  graph = await startTestGateway(cleanup, supergraph, { keyStore: createMemoryKeyStore(storedKey(key)) });
});
afterAll(() => cleanup.run());

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const parameters = new URLSearchParams({ query });
  return fetch(`${graph.gateway.url}?${parameters.toString()}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
}

const policyOf = async (query: string) => (await get(query)).headers.get('cache-control');

describe('an answer to GET', () => {
  it('may be cached as long as its one partner allows', async () => {
    const { headers } = await get('{ town { name } }');
    expect(headers.get('cache-control')).toBe('public, max-age=600');
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/);
    expect(headers.get('vary')).toContain('accept-language');
  });

  it('may be cached as long as the strictest of several partners allows', async () => {
    expect(await policyOf('{ town { name mayor } }')).toBe('public, max-age=60');
  });

  it('is private when one partner’s answer is', async () => {
    said.people = 'max-age=60, private';
    expect(await policyOf('{ town { name mayor } }')).toBe('private, max-age=60');
    said.people = 'max-age=60, public';
  });

  it('is private for a signed-in caller, because a partner may have read who the caller is', async () => {
    const { headers } = await get('{ town { name } }', { authorization: `Bearer ${key.secret}` });
    expect(headers.get('cache-control')).toBe('private, max-age=600');
  });

  it('is not stored when a part of it is protected', async () => {
    const { headers } = await get('{ town { name } secret }', { authorization: `Bearer ${key.secret}` });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('etag')).toBe(false);
  });

  it.each(['no-store', '', 'max-age=0'])('is not cached when one partner sends "%s"', async (header) => {
    said.people = header;
    const { headers } = await get('{ town { name mayor } }');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('etag')).toBe(false);
    said.people = 'max-age=60, public';
  });

  it('is not cached when a part of it is denied or failed, or when no partner sent it', async () => {
    expect(await policyOf('{ town { name } secret }')).toBe('no-store');
    expect(await policyOf('{ broken }')).toBe('no-store');
    expect(await policyOf('{ __typename }')).toBe('no-store');
    expect(await policyOf('{ nope }')).toBe('no-store');
  });

  it('is answered 304 to a client that has it', async () => {
    const first = await get('{ town { name } }');
    const etag = first.headers.get('etag') ?? '';
    const strong = etag.replace('W/', '');
    for (const known of [etag, strong, `"other", ${etag}`, '*']) {
      const again = await get('{ town { name } }', { 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe('public, max-age=600');
    }
  });

  it('is sent as a whole when it has changed', async () => {
    const etag = (await get('{ town { name } }')).headers.get('etag') ?? '';
    name = 'Lévis';
    const changed = await get('{ town { name } }', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ data: { town: { name: 'Lévis' } } });
    expect(changed.headers.get('etag')).not.toBe(etag);
  });
});

it('caches no answer to POST', async () => {
  const { headers } = await graph.sendQuery('{ town { name } }');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.has('etag')).toBe(false);
});
