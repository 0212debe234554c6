import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway.fixture.ts';
import { startPartner } from '../../partners.fixture.ts';
import { createMemoryKeyStore, storedKey } from './keys/memory-key-store.fixture.ts';
import { createSecret } from './keys/secret.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
  type Query { open: Int named: Int @authenticated paid: Int @requiresScopes(scopes: [["finance:read"]]) }
`;
const query = '{ open named paid }';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startSignIn(keyStore?: ReturnType<typeof createMemoryKeyStore>) {
  const partner = await startPartner(sdl, { Query: { open: () => 1, named: () => 2, paid: () => 3 } });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ figures: { sdl, url: partner.url } });
  return { partner, ...(await startTestGateway(cleanup, supergraph, { keyStore })) };
}

describe('sign-in with a key', () => {
  it('answers the fields that the key may read, by either header', async () => {
    const reader = createSecret();
    const withoutScopes = createSecret();
    const { sendQuery } = await startSignIn(
      createMemoryKeyStore(storedKey(reader), storedKey(withoutScopes, { scopes: [] })),
    );
    const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

    expect((await sendQuery(query)).data).toEqual({ open: 1, named: null, paid: null });
    expect((await sendQuery(query, bearer(reader.secret))).data).toEqual({ open: 1, named: 2, paid: 3 });
    expect((await sendQuery(query, { headers: { 'x-api-key': reader.secret } })).data).toMatchObject({
      paid: 3,
    });
    const { data, errors } = await sendQuery(query, bearer(withoutScopes.secret));
    expect(data).toEqual({ open: 1, named: 2, paid: null });
    expect(errors).toMatchObject([{ path: ['paid'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('rejects an unknown key instead of answering as for an anonymous caller', async () => {
    const { sendQuery, partner, log } = await startSignIn(createMemoryKeyStore());
    const { secret } = createSecret();
    const rejected = await sendQuery('{ open }', { headers: { authorization: `Bearer ${secret}` } });
    expect(rejected.status).toBe(401);
    expect(rejected.headers.get('www-authenticate')).toBe('Bearer realm="passerelle", error="invalid_token"');
    expect(rejected.data).toBeUndefined();
    expect(rejected.errors).toEqual([
      {
        message: 'This gateway has no such key. Check that it was copied in full, or request a new one.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(partner.requests).toEqual([]);
    expect(log).toEqual([]);
  });

  it('rejects every key without a store, in French when the client prefers it', async () => {
    const { sendQuery } = await startSignIn();
    const { secret } = createSecret();
    const { status, errors } = await sendQuery('{ open }', {
      headers: { 'x-api-key': secret, 'accept-language': 'fr' },
    });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toMatch(/^Cette passerelle n’a pas cette clé/);
    expect((await sendQuery('{ open }')).data).toEqual({ open: 1 });
  });

  it.each([
    [
      { authorization: 'Basic dXNlcjpwYXNz' },
      'The Authorization header must be "Bearer" and a key or a token.',
    ],
    [{ authorization: 'Bearer ' }, 'The Authorization header must be "Bearer" and a key or a token.'],
    [{ authorization: 'Bearer a.b.c' }, 'This gateway accepts keys (psk_…), but no tokens.'],
    [
      { authorization: 'Bearer psk_a', 'x-api-key': 'psk_a' },
      'Send one credential: the Authorization header or x-api-key, not both.',
    ],
    [
      { 'x-api-key': '' },
      'This gateway has no such key. Check that it was copied in full, or request a new one.',
    ],
  ])('rejects %j', async (headers, message) => {
    const { sendQuery } = await startSignIn(createMemoryKeyStore());
    const { status, errors } = await sendQuery('{ open }', { headers });
    expect({ status, message: errors?.[0]?.message }).toEqual({ status: 401, message });
  });

  it('answers 503 to keys while the store is unavailable, and still answers anonymous callers', async () => {
    const reader = createSecret();
    const store = createMemoryKeyStore(storedKey(reader));
    store.fail();
    const { sendQuery } = await startSignIn(store);
    const { status, headers, errors } = await sendQuery('{ open }', {
      headers: { 'x-api-key': reader.secret },
    });
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '5' });
    expect(errors).toMatchObject([{ extensions: { code: 'SIGN_IN_UNAVAILABLE' } }]);
    expect((await sendQuery('{ open }')).data).toEqual({ open: 1 });
  });
});
