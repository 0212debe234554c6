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
  it('is more for those who are signed in, and more yet with a scope', async () => {
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

  it('keeps money to those who may see it', async () => {
    const query = '{ placements(first: 5) { nodes { id stipend { amount } } } }';
    const stranger = await graph.query(query, {}, (await keyWith('researcher:contact')).headers);
    expect(JSON.stringify(stranger.data)).not.toMatch(/"amount"/);
    expect(stranger.errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN', requiredScopes: [['finance:read']] },
    });
    const { data, errors } = await graph.query(query, {}, (await keyWith('finance:read')).headers);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"amount"/);
  });
});

describe('a key', () => {
  it('is refused everywhere once it is revoked', async () => {
    const { prefix, headers } = await keyWith();
    expect((await graph.query('{ __typename }', {}, headers)).status).toBe(200);
    await revokeKey(graph.keys, prefix);
    // Nothing tells the gateway; its memory of the key runs out within five seconds.
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

  it('stays valid for a while beside the one that takes its place', async () => {
    const old = await keyWith('finance:read');
    const { secret, key, oldEndsAt } = await rotateKey(graph.keys, old.prefix, 60_000);
    expect(key).toMatchObject({ name: 'A test', scopes: ['finance:read'], expiresAt: null });
    for (const headers of [old.headers, { 'x-api-key': secret }]) {
      expect((await graph.query('{ __typename }', {}, headers)).status).toBe(200);
    }
    const kept = await graph.keys.findByPrefix(old.prefix);
    expect(kept).toMatchObject({ expiresAt: oldEndsAt, replacedBy: key.prefix });
    await expect(rotateKey(graph.keys, old.prefix, 60_000)).rejects.toThrow(`Rotate ${key.prefix} instead.`);
  });

  it('can be made for scopes that there are, and for no others', async () => {
    await expect(keyWith('finance:write')).rejects.toThrow(
      '"finance:write" is not a scope. The scopes are admin, finance:read, partner:amcto,',
    );
  });

  it('is kept without its secret, with its last use', async () => {
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
  it('answers nobody but the gateway', async () => {
    for (const { url } of Object.values(graph.subgraphs)) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('applies its own rules to the caller: names are searched for those who may read them', async () => {
    const { headers } = await keyWith();
    const found = await graph.query(PEOPLE, {}, headers);
    const [{ id, name }] = found.data.researchers.nodes;
    const query =
      'query ($text: String) { researchers(filter: { text: $text }, first: 100) { nodes { id } } }';
    const idsFor = async (by?: Record<string, string>) => {
      const { data } = await graph.query(query, { text: name }, by);
      return data.researchers.nodes.map((node: { id: string }) => node.id);
    };
    expect(await idsFor(headers)).toContain(id);
    expect(await idsFor()).not.toContain(id);
    // A caller cannot vouch for itself.
    const claims = Buffer.from('{"kind":"known","id":"key:x","scopes":[]}').toString('base64url');
    expect(await idsFor({ 'passerelle-caller': claims })).not.toContain(id);
  });
});
