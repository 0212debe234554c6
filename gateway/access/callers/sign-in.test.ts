import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway.fixture.ts';
import { startPartner } from '../../partners.fixture.ts';
import { playKeyStore, storedKey } from './keys/memory-key-store.fixture.ts';
import { createSecret } from './keys/secret.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
  type Query { open: Int named: Int @authenticated paid: Int @requiresScopes(scopes: [["finance:read"]]) }
`;
const query = '{ open named paid }';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startSignIn(keyStore?: ReturnType<typeof playKeyStore>) {
  const partner = await startPartner(sdl, { Query: { open: () => 1, named: () => 2, paid: () => 3 } });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ figures: { sdl, url: partner.url } });
  return { partner, ...(await startTestGateway(cleanup, supergraph, { keyStore })) };
}

describe('signing in with a key', () => {
  it('answers what the key opens, by either header', async () => {
    const reader = createSecret();
    const nobody = createSecret();
    const { ask } = await startSignIn(playKeyStore(storedKey(reader), storedKey(nobody, { scopes: [] })));
    const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

    expect((await ask(query)).data).toEqual({ open: 1, named: null, paid: null });
    expect((await ask(query, bearer(reader.secret))).data).toEqual({ open: 1, named: 2, paid: 3 });
    expect((await ask(query, { headers: { 'x-api-key': reader.secret } })).data).toMatchObject({ paid: 3 });
    const { data, errors } = await ask(query, bearer(nobody.secret));
    expect(data).toEqual({ open: 1, named: 2, paid: null });
    expect(errors).toMatchObject([{ path: ['paid'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('refuses a key that opens nothing rather than to take its bearer for a stranger', async () => {
    const { ask, partner, log } = await startSignIn(playKeyStore());
    const { secret } = createSecret();
    const refused = await ask('{ open }', { headers: { authorization: `Bearer ${secret}` } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="passerelle", error="invalid_token"');
    expect(refused.data).toBeUndefined();
    expect(refused.errors).toEqual([
      {
        message: 'This key is not known here. Check that it was copied whole, or ask for a new one.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(partner.requests).toEqual([]);
    expect(log).toEqual([]);
  });

  it('knows no key without a store, and says so in French where that is asked for', async () => {
    const { ask } = await startSignIn();
    const { secret } = createSecret();
    const { status, errors } = await ask('{ open }', {
      headers: { 'x-api-key': secret, 'accept-language': 'fr' },
    });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toMatch(/^Cette clé n’est pas connue ici/);
    expect((await ask('{ open }')).data).toEqual({ open: 1 });
  });

  it.each([
    [
      { authorization: 'Basic dXNlcjpwYXNz' },
      'The Authorization header must be "Bearer" and a key or a token.',
    ],
    [{ authorization: 'Bearer ' }, 'The Authorization header must be "Bearer" and a key or a token.'],
    [{ authorization: 'Bearer a.b.c' }, 'This gateway takes keys (psk_…) and no tokens.'],
    [
      { authorization: 'Bearer psk_a', 'x-api-key': 'psk_a' },
      'Send one credential: the Authorization header or x-api-key, not both.',
    ],
    [
      { 'x-api-key': '' },
      'This key is not known here. Check that it was copied whole, or ask for a new one.',
    ],
  ])('refuses %j', async (headers, message) => {
    const { ask } = await startSignIn(playKeyStore());
    const { status, errors } = await ask('{ open }', { headers });
    expect({ status, message: errors?.[0]?.message }).toEqual({ status: 401, message });
  });

  it('says that nobody can tell while the store is away, and answers strangers all the same', async () => {
    const reader = createSecret();
    const store = playKeyStore(storedKey(reader));
    store.fail();
    const { ask } = await startSignIn(store);
    const { status, headers, errors } = await ask('{ open }', { headers: { 'x-api-key': reader.secret } });
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '5' });
    expect(errors).toMatchObject([{ extensions: { code: 'SIGN_IN_UNAVAILABLE' } }]);
    expect((await ask('{ open }')).data).toEqual({ open: 1 });
  });
});
