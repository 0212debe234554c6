import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestIssuer, type TestIssuer } from '../../gateway/access/callers/tokens/test-issuer.fixture.ts';
import { readAccessSettings } from '../../gateway/access/index.ts';
import {
  Cleanup,
  composeSupergraph,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
  type Query { open: String secret: String @authenticated }
`;
const cleanup = new Cleanup();
let issuer: TestIssuer;
let unmapped: GatewayUnderTest;
let mapped: GatewayUnderTest;

beforeAll(async () => {
  issuer = await startTestIssuer();
  cleanup.add(() => issuer.stop());
  const partner = await startPartner(sdl, { Query: { open: () => 'o', secret: () => 's' } });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ partner: { sdl, url: partner.url } });
  const env = { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: 'passerelle' };
  unmapped = await startTestGateway(cleanup, supergraph, { access: readAccessSettings(env) });
  const scopeMap = JSON.stringify({ operators: ['admin'] });
  const access = readAccessSettings({ ...env, OIDC_SCOPE_MAP: scopeMap });
  mapped = await startTestGateway(cleanup, supergraph, { access });
});
afterAll(() => cleanup.run());

async function metricsStatus({ gateway }: GatewayUnderTest, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/metrics', gateway.url), { headers });
  await response.text();
  return response.status;
}

describe('a token', () => {
  it('opens /metrics only by a map of scopes, whatever it says of itself', async () => {
    const claimed = await issuer.token({ scope: 'admin' });
    expect(await metricsStatus(unmapped, claimed)).toBe(403);
    expect(await metricsStatus(mapped, claimed)).toBe(403);
    expect(await metricsStatus(mapped, await issuer.token({ scope: 'operators' }))).toBe(200);
  });

  it.each<[string, () => Promise<string>]>([
    ['without a subject', () => issuer.token({ sub: '' })],
    ['with a subject that is not text', () => issuer.token({ sub: 7 as never })],
    ['of another kind', () => issuer.token({}, { typ: 'logout+jwt' })],
    ['with a type that is not text', () => issuer.token({}, { typ: ['JWT'] as never })],
    ['that is an ID token', () => issuer.token({ at_hash: 'x' })],
  ])('%s is rejected with 401, and not treated as anonymous', async (_what, makeToken) => {
    const headers = { authorization: `Bearer ${await makeToken()}` };
    const { status, data, errors } = await unmapped.sendQuery('{ open secret }', { headers });
    expect({ status, data }).toEqual({ status: 401, data: undefined });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await metricsStatus(unmapped, await makeToken())).toBe(401);
  });

  it('of the configured kind is accepted', async () => {
    const headers = { authorization: `Bearer ${await issuer.token({}, { typ: 'at+jwt' })}` };
    const { data } = await unmapped.sendQuery('{ open secret }', { headers });
    expect(data).toEqual({ open: 'o', secret: 's' });
  });
});
