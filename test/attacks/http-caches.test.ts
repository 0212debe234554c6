import { Agent, cacheStores, type Dispatcher, interceptors } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createMemoryKeyStore,
  storedKey,
} from '../../gateway/access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../../gateway/access/callers/keys/secret.ts';
import { readAccessSettings } from '../../gateway/access/index.ts';
import {
  Cleanup,
  composeSupergraph,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { type StubPartner, startStubPartner } from '../../gateway/partners.fixture.ts';
import { CALLER_HEADER, decodeCallerClaims } from '../../protocol/index.ts';

// A cache by RFC 9111 (undici's) between several callers and the gateway: shared, as in a proxy, or private, as in a
// browser that is used with several keys.

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
  type Query { town: Town }
  type Town { seenBy: String lang: String mayor: String @authenticated budget: Int @requiresScopes(scopes: [["finance:read"]]) }
`;
const SEEN = '{ town { seenBy } }';
const MAYOR = '{ town { seenBy mayor } }';

const cleanup = new Cleanup();
const analyst = createSecret();
const accountant = createSecret();
const asAnalyst = { authorization: `Bearer ${analyst.secret}` };
const asAccountant = { 'x-api-key': accountant.secret };
let partner: StubPartner;
let graph: GatewayUnderTest;

beforeAll(async () => {
  // Answers every class of caller differently, and lets everybody store the answer.
  partner = await startStubPartner(({ body, headers }, response) => {
    const caller = decodeCallerClaims(String(headers[CALLER_HEADER])) ?? { kind: 'anonymous' };
    const town = {
      seenBy: caller.kind === 'known' ? caller.id : 'anonymous',
      lang: headers['accept-language'] ?? 'none',
      mayor: 'Ada',
      budget: 7,
    };
    const selected = Object.entries(town).filter(([name]) => body.query.includes(name));
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=600, public' });
    response.end(JSON.stringify({ data: { town: Object.fromEntries(selected) } }));
  });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }), {
    keyStore: createMemoryKeyStore(storedKey(analyst, { scopes: [] }), storedKey(accountant)),
    access: readAccessSettings({ GATEWAY_SECRET: 'x'.repeat(32) }),
  });
});
afterAll(() => cleanup.run());

describe.each(['shared', 'private'] as const)('a %s cache between the callers and the gateway', (type) => {
  let client: Dispatcher;
  beforeEach(() => {
    const store = new cacheStores.MemoryCacheStore();
    client = new Agent().compose(interceptors.cache({ store, type, methods: ['GET', 'HEAD'] }));
  });
  afterEach(() => client.close());

  async function get(query: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
    const { origin, pathname } = new URL(graph.gateway.url);
    const path = `${pathname}?${new URLSearchParams({ query }).toString()}`;
    const response = await client.request({
      origin,
      path,
      method,
      headers: { 'apollo-require-preflight': '1', ...headers },
    });
    const text = await response.body.text();
    return { status: response.statusCode, headers: response.headers, body: text && JSON.parse(text) };
  }

  const before = () => partner.requests.length;

  it('gives an anonymous caller the stored public answer of another one', async () => {
    await get(SEEN);
    const count = before();
    expect((await get(SEEN)).body.data).toEqual({ town: { seenBy: 'anonymous' } });
    expect(before()).toBe(count);
  });

  it('gives each caller an answer of its own, in every order', async () => {
    for (const order of [
      [{}, asAnalyst, asAccountant],
      [asAccountant, {}, asAnalyst, {}],
    ]) {
      for (const headers of order) {
        const expected =
          headers === asAnalyst
            ? `key:${analyst.prefix}`
            : headers === asAccountant
              ? `key:${accountant.prefix}`
              : 'anonymous';
        expect((await get(SEEN, headers)).body.data).toEqual({ town: { seenBy: expected } });
      }
    }
  });

  it('stores no answer with a protected field, and gives it to no other caller', async () => {
    const first = await get(MAYOR, asAnalyst);
    expect(first.body.data.town.mayor).toBe('Ada');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['etag']).toBeUndefined();
    const count = before();
    await get(MAYOR, asAnalyst);
    expect(before()).toBe(count + 1);
    const denied = await get(MAYOR);
    expect(denied.body.data.town.mayor).toBeNull();
    expect(denied.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await get(MAYOR, asAccountant)).body.data.town.seenBy).toBe(`key:${accountant.prefix}`);
  });

  it('never answers a signed-in caller with the denial that an anonymous one got', async () => {
    expect((await get('{ town { budget } }')).body.data.town.budget).toBeNull();
    expect((await get('{ town { budget } }', asAnalyst)).body.data.town.budget).toBeNull();
    expect((await get('{ town { budget } }', asAccountant)).body.data.town.budget).toBe(7);
    expect((await get('{ town { budget } }')).body.data.town.budget).toBeNull();
  });

  it('gives no other caller the rejection of a bad credential, and no stored answer to a bad credential', async () => {
    await get(SEEN);
    const bad = { authorization: 'Bearer psk_aaaaaaaa_nonsense' };
    expect((await get(SEEN, bad)).status).toBe(401);
    expect((await get(SEEN)).status).toBe(200);
    expect((await get(SEEN, { 'x-api-key': 'psk_aaaaaaaa_nonsense' })).status).toBe(401);
  });

  it('keeps answers in two languages, and with other completeness, apart', async () => {
    const seen = async (headers: Record<string, string>) =>
      (await get('{ town { lang } }', headers)).body.data.town.lang;
    expect(await seen({ 'accept-language': 'en' })).toBe('en');
    expect(await seen({ 'accept-language': 'fr' })).toBe('fr');
    expect(await seen({ 'accept-language': 'en' })).toBe('en');
    const incomplete = await get(SEEN, { 'passerelle-completeness': 'nonsense' });
    expect(incomplete.body.errors).toHaveLength(1);
  });

  it('sends callers of another class the whole answer, not 304, for a stored tag', async () => {
    const etag = String((await get(SEEN)).headers['etag']);
    const tagOf = async (headers: Record<string, string>) =>
      String((await get('{ town { lang } }', headers)).headers['etag']);
    // The same data for both: only the class of caller differs.
    const tags = new Set([await tagOf({}), await tagOf(asAnalyst), await tagOf(asAccountant)]);
    expect(tags.size).toBe(3);
    for (const headers of [asAnalyst, asAccountant]) {
      const other = await get(SEEN, { ...headers, 'if-none-match': etag });
      expect(other.status).toBe(200);
      expect(other.body.data.town.seenBy).toMatch(/^key:/);
    }
    const same = await get(SEEN, { 'if-none-match': etag });
    expect([200, 304]).toContain(same.status);
  });

  it('stores no answer to HEAD', async () => {
    const head = await get(SEEN, asAnalyst, 'HEAD');
    expect(head.status).toBe(405);
    expect(head.headers['cache-control']).toBe('no-store');
    expect((await get(SEEN)).body.data.town.seenBy).toBe('anonymous');
  });
});

describe('the headers of every answer', () => {
  const credentials = ['accept', 'accept-language', 'authorization', 'x-api-key', 'passerelle-completeness'];
  const headersOf = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, graph.gateway.url), init);
    await response.text();
    return response;
  };
  const preflight = { 'apollo-require-preflight': '1' };
  const document = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

  it.each<[string, string, RequestInit, number]>([
    ['a public answer', document(SEEN), { headers: preflight }, 200],
    ['an answer for a signed-in caller', document(SEEN), { headers: { ...preflight, ...asAnalyst } }, 200],
    ['a denied field', document(MAYOR), { headers: preflight }, 200],
    ['an unknown document', `/graphql?documentId=sha256:${'0'.repeat(64)}`, { headers: preflight }, 400],
    [
      'an unknown automatic document',
      `/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }))}`,
      { headers: preflight },
      200,
    ],
    ['an invalid document', document('{ nope }'), { headers: preflight }, 400],
    ['a syntax error', document('{'), { headers: preflight }, 400],
    ['a request without a preflight', document(SEEN), {}, 400],
    ['a bad credential', document(SEEN), { headers: { ...preflight, 'x-api-key': 'psk_x' } }, 401],
    ['another method', '/graphql', { method: 'PUT' }, 405],
    ['HEAD', document(SEEN), { method: 'HEAD', headers: preflight }, 405],
    ['an unknown path', '/nothing', {}, 404],
    ['the explorer', '/graphql', { headers: { accept: 'text/html' } }, 200],
    ['a long URL', `/graphql?query=${'x'.repeat(9_000)}`, { headers: preflight }, 414],
  ])('vary on credentials, language and media type: %s', async (_what, path, init, status) => {
    const response = await headersOf(path, init);
    expect(response.status).toBe(status);
    const vary = String(response.headers.get('vary')).split(', ');
    expect(vary).toEqual(expect.arrayContaining(credentials));
    expect(new Set(vary).size).toBe(vary.length);
    const storable = response.headers.has('etag')
      ? /^(?:public|private), max-age=600$/
      : /^no-(?:store|cache)$/;
    expect(response.headers.get('cache-control')).toMatch(storable);
  });

  it('are public only for an anonymous caller, and the same with 304', async () => {
    const policyOf = async (headers: Record<string, string>) =>
      (await headersOf(document(SEEN), { headers: { ...preflight, ...headers } })).headers.get(
        'cache-control',
      );
    expect(await policyOf({})).toBe('public, max-age=600');
    expect(await policyOf(asAnalyst)).toBe('private, max-age=600');
    const first = await headersOf(document(SEEN), { headers: { ...preflight, ...asAnalyst } });
    const again = await headersOf(document(SEEN), {
      headers: { ...preflight, ...asAnalyst, 'if-none-match': String(first.headers.get('etag')) },
    });
    expect(again.status).toBe(304);
    for (const name of ['cache-control', 'vary', 'etag']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  it.each(['/metrics', '/health/live', '/health/ready', '/graphql/local-keys.json'])(
    'forbid to store %s',
    async (path) => {
      expect((await headersOf(path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});
