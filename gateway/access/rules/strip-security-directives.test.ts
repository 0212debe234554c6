import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose, protect } from '../enforcement/guarded-graph.fixture.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

const partner = (sdl: string) => ({
  people: {
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"]) ${sdl}`,
    resolvers: {},
  },
});
const open = compose(partner('type Query { name: String }'));

describe('stripSecurityDirectives', () => {
  it('lets ApolloGateway load a supergraph that it rejects with security directives', async () => {
    const supergraph = protect(open, {
      'Query.name': '@authenticated @requiresScopes(scopes: [["a"]]) @policy(policies: [["p"]])',
    });
    await expect(load(supergraph)).rejects.toThrow(/authenticated\/v0.1 is for: SECURITY but is unsupported/);

    const { plainSdl } = stripSecurityDirectives(supergraph);
    await expect(load(plainSdl)).resolves.toBeUndefined();
    expect(plainSdl).not.toMatch(/authenticated|requiresScopes|policy|Scope|Policy/);
    expect(plainSdl).toContain('@join__type');
  });

  it('returns a supergraph without security directives unchanged', () => {
    const split = stripSecurityDirectives(open);
    expect(split.plainSdl).toBe(open);
    expect(split.securityDirectives.size).toBe(0);
  });

  it('finds directives by the names that the links give them', async () => {
    const supergraph = open
      .replace(
        /@link\(url: "https:\/\/specs.apollo.dev\/join[^)]*\)/,
        (join) => `${join}
          @link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "login", for: SECURITY)
          @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }, "Scope"], for: SECURITY)`,
      )
      .replace('  name: String\n', '  name: String @login @needs(scopes: [["a"]])\n')
      .concat(
        'directive @login on FIELD_DEFINITION',
        ' directive @needs(scopes: [[Scope!]!]!) on FIELD_DEFINITION',
        ' directive @authenticated on FIELD_DEFINITION',
        ' scalar Scope',
      );
    const split = stripSecurityDirectives(supergraph);
    expect(Object.fromEntries(split.securityDirectives)).toEqual({
      login: 'authenticated',
      needs: 'requiresScopes',
    });
    expect(split.plainSdl).not.toMatch(/login|needs|Scope/);
    // Not linked under this name, so it is a directive of the author's own.
    expect(split.plainSdl).toContain('directive @authenticated');
    await expect(load(split.plainSdl)).resolves.toBeUndefined();
  });

  it('keeps a security feature that is not enforced here, so that ApolloGateway rejects it', async () => {
    const supergraph = protect(open, { 'Query.name': '@authenticated' }).replace(
      'https://specs.apollo.dev/policy/v0.1',
      'https://example.org/vetting/v1.0',
    );
    const { plainSdl } = stripSecurityDirectives(supergraph);
    expect(plainSdl).not.toContain('@authenticated');
    await expect(load(plainSdl)).rejects.toThrow(/vetting\/v1.0 is for: SECURITY but is unsupported/);
  });

  it('rejects an unknown version by name', () => {
    const supergraph = protect(open, {}).replace('authenticated/v0.1', 'authenticated/v0.2');
    expect(() => stripSecurityDirectives(supergraph)).toThrow(
      'The supergraph links https://specs.apollo.dev/authenticated/v0.2, ' +
        'but this gateway can enforce only https://specs.apollo.dev/authenticated/v0.1.',
    );
  });
});

async function load(supergraphSdl: string): Promise<void> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const dataSource = new LocalGraphQLDataSource(buildSchema('type Query { name: String }'));
  const gateway = new ApolloGateway({ supergraphSdl, logger: silent, buildService: () => dataSource });
  await gateway.load();
  await gateway.stop();
}
