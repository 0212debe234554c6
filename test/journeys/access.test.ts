import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, knownScopesOf, revokeKey, rotateKey } from '../../gateway/index.ts';
import { createWorld } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const scopes = knownScopesOf(supergraph);

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ world: createWorld({ seed: 1, scale: 1 }) });
});
afterAll(() => graph.close());

async function keyWith(...granted: string[]) {
  const { secret, key } = await createKey(graph.keys, { name: 'A test', scopes: granted }, scopes);
  return { prefix: key.prefix, headers: { authorization: `Bearer ${secret}` } };
}

const PEOPLE = '{ researchers(first: 2) { nodes { id name email } } }';

describe('what a caller may read', () => {
  it('includes more after signing in, and more again with a scope', async () => {
    const codesOf = async (headers?: Record<string, string>) => {
      const { data, errors = [] } = await graph.query(PEOPLE, {}, headers);
      const [{ name, email }] = data.researchers.nodes;
      return {
        name: name !== null,
        email: email !== null,
        codes: errors.map(({ extensions }) => extensions?.code),
      };
    };
    expect(await codesOf()).toEqual({ name: false, email: false, codes: Array(4).fill('UNAUTHENTICATED') });
    expect(await codesOf((await keyWith()).headers)).toEqual({
      name: true,
      email: false,
      codes: ['FORBIDDEN', 'FORBIDDEN'],
    });
    expect(await codesOf((await keyWith('researcher:contact')).headers)).toEqual({
      name: true,
      email: true,
      codes: [],
    });
  });

  it('includes amounts of money only with the scope for them', async () => {
    const query = '{ placements(first: 5) { nodes { id stipend { amount } } } }';
    const withoutScope = await graph.query(query, {}, (await keyWith('researcher:contact')).headers);
    expect(JSON.stringify(withoutScope.data)).not.toMatch(/"amount"/);
    expect(withoutScope.errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN', requiredScopes: [['finance:read']] },
    });
    const { data, errors } = await graph.query(query, {}, (await keyWith('finance:read')).headers);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"amount"/);
  });
});

describe('a key', () => {
  it('is rejected once it has been revoked', async () => {
    const { prefix, headers } = await keyWith();
    expect((await graph.query('{ __typename }', {}, headers)).status).toBe(200);
    await revokeKey(graph.keys, prefix);
    // The gateway caches a key for up to five seconds.
    await expect
      .poll(async () => (await graph.query('{ __typename }', {}, headers)).status, {
        timeout: 5_000,
        interval: 250,
      })
      .toBe(401);
    const { data, errors } = await graph.query('{ __typename }', {}, headers);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: 'This key has been revoked. Request a new one.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('stays valid for the given time after its rotation', async () => {
    const old = await keyWith('finance:read');
    const { secret, key, oldEndsAt } = await rotateKey(graph.keys, old.prefix, 60_000);
    expect(key).toMatchObject({ name: 'A test', scopes: ['finance:read'], expiresAt: null });
    for (const headers of [old.headers, { 'x-api-key': secret }]) {
      expect((await graph.query('{ __typename }', {}, headers)).status).toBe(200);
    }
    const stored = await graph.keys.findByPrefix(old.prefix);
    expect(stored).toMatchObject({ expiresAt: oldEndsAt, replacedBy: key.prefix });
    await expect(rotateKey(graph.keys, old.prefix, 60_000)).rejects.toThrow(`Rotate ${key.prefix} instead.`);
  });

  it('can be created only with scopes that exist', async () => {
    await expect(keyWith('finance:write')).rejects.toThrow(
      '"finance:write" is not a scope. The scopes are admin, export, finance:read, identities:register,',
    );
  });

  it('is stored with the time of its last use, without its secret', async () => {
    const { prefix, headers } = await keyWith();
    expect((await graph.keys.findByPrefix(prefix))?.lastUsedAt).toBeNull();
    await graph.query('{ __typename }', {}, headers);
    await expect.poll(async () => (await graph.keys.findByPrefix(prefix))?.lastUsedAt).toBeInstanceOf(Date);
    const stored = JSON.stringify(await graph.keys.list());
    expect(stored).toContain(prefix);
    expect(stored).not.toContain(headers.authorization.slice('Bearer psk_'.length + 9));
  });
});

describe('a partner', () => {
  it('answers the gateway only', async () => {
    for (const { url } of Object.values(graph.subgraphs)) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('applies its own rules to the caller: only a signed-in caller finds people by name', async () => {
    const { headers } = await keyWith();
    const found = await graph.query(PEOPLE, {}, headers);
    const [{ id, name }] = found.data.researchers.nodes;
    const query =
      'query ($text: String) { researchers(filter: { text: $text }, first: 100) { nodes { id } } }';
    const findIds = async (credentials?: Record<string, string>) => {
      const { data } = await graph.query(query, { text: name }, credentials);
      return data.researchers.nodes.map((node: { id: string }) => node.id);
    };
    expect(await findIds(headers)).toContain(id);
    expect(await findIds()).not.toContain(id);
    // The gateway does not forward a caller header from a client.
    const claims = Buffer.from('{"kind":"known","id":"key:x","scopes":[]}').toString('base64url');
    expect(await findIds({ 'passerelle-caller': claims })).not.toContain(id);
  });
});
