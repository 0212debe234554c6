import { afterAll, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../../gateway/gateway.fixture.ts';
import { type ProtectedGraph, SECRET, startProtectedGraph } from './protected-fields.fixture.ts';

// Gateways have looked for directives by their usual names, and so ignored those that a `@link` renames.

const cleanup = new Cleanup();
afterAll(() => cleanup.run());

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

async function startWith(head: string, [authenticated, scopes, policy]: string[]): Promise<ProtectedGraph> {
  const sdl = `${head}
    type Query {
      open: String
      known: String @${authenticated}
      scoped: String @${scopes}(scopes: [["secret:read"]])
      decided: String @${policy}(policies: [["nobody"]])
      vault: Vault
    }
    type Vault @${authenticated} { code: String }`;
  const resolvers = {
    Query: {
      open: () => 'o',
      known: () => SECRET,
      scoped: () => SECRET,
      decided: () => SECRET,
      vault: () => ({ code: SECRET }),
    },
  };
  return startProtectedGraph(cleanup, { one: { sdl, resolvers } });
}

async function expectProtected(graph: ProtectedGraph): Promise<void> {
  const query = '{ open known scoped decided vault { code } }';
  const denied = await graph.asAnonymous(query);
  expect(denied.data).toEqual({ open: 'o', known: null, scoped: null, decided: null, vault: null });
  expect(denied.errors).toHaveLength(4);
  expect(graph.received()).not.toMatch(/known|scoped|decided|vault/);
  const allowed = await graph.asMember(query);
  expect(allowed.data).toEqual({
    open: 'o',
    known: SECRET,
    scoped: SECRET,
    decided: null,
    vault: { code: SECRET },
  });
}

describe('directives protect', () => {
  it('by their own names', async () => {
    const names = ['authenticated', 'requiresScopes', 'policy'];
    const imports = names.map((name) => `"@${name}"`).join(', ');
    await expectProtected(
      await startWith(`extend schema @link(url: "${FEDERATION}", import: [${imports}])`, names),
    );
  });

  it('by the names that an import gives them', async () => {
    const imports =
      '{ name: "@authenticated", as: "@auth" }, { name: "@requiresScopes", as: "@needs" }, { name: "@policy", as: "@rule" }';
    await expectProtected(
      await startWith(`extend schema @link(url: "${FEDERATION}", import: [${imports}])`, [
        'auth',
        'needs',
        'rule',
      ]),
    );
  });

  it('by names that are exchanged', async () => {
    const imports =
      '{ name: "@authenticated", as: "@deprecatedBy" }, { name: "@requiresScopes", as: "@authenticated2" }, { name: "@policy", as: "@shareable2" }';
    await expectProtected(
      await startWith(`extend schema @link(url: "${FEDERATION}", import: [${imports}])`, [
        'deprecatedBy',
        'authenticated2',
        'shareable2',
      ]),
    );
  });

  it('by names with the prefix of the specification', async () => {
    const names = ['federation__authenticated', 'federation__requiresScopes', 'federation__policy'];
    await expectProtected(await startWith(`extend schema @link(url: "${FEDERATION}")`, names));
  });

  it('by names with another prefix', async () => {
    const names = ['fed__authenticated', 'fed__requiresScopes', 'fed__policy'];
    await expectProtected(await startWith(`extend schema @link(url: "${FEDERATION}", as: "fed")`, names));
  });
});

describe('a supergraph with security directives that cannot be enforced', () => {
  const sdl = `extend schema @link(url: "${FEDERATION}", import: ["@authenticated"]) type Query { secret: String @authenticated open: String }`;
  const supergraph = composeSupergraph({ one: { sdl, url: 'http://127.0.0.1:9/graphql' } });

  it.each<[string, (text: string) => string]>([
    ['another version', (text) => text.replace('authenticated/v0.1', 'authenticated/v0.2')],
    ['a newer one', (text) => text.replace('authenticated/v0.1', 'authenticated/v1.0')],
    ['a feature for security that is unknown', (text) => text.replace('authenticated/v0.1', 'fortress/v0.1')],
  ])('is not served: %s', async (_what, change) => {
    const changed = change(supergraph);
    expect(changed).not.toBe(supergraph);
    await expect(startTestGateway(cleanup, changed)).rejects.toThrow(/cannot be served/);
  });

  it.each<[string, (text: string) => string]>([
    [
      'renamed by its link',
      (text) =>
        text
          .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "auth"')
          .replaceAll('@authenticated', '@auth'),
    ],
    [
      'without its purpose',
      (text) => text.replace('authenticated/v0.1", for: SECURITY', 'authenticated/v0.1"'),
    ],
  ])('is enforced: %s', async (_what, change) => {
    const changed = change(supergraph);
    expect(changed).not.toBe(supergraph);
    const { sendQuery } = await startTestGateway(cleanup, changed);
    const { errors } = await sendQuery('{ secret }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
