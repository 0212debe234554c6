import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway/gateway.fixture.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';
import { registrySdl, townsSdl } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** Nothing listens on this port. */
const unusedUrl = 'http://127.0.0.1:1/graphql';
const query = '{ organizations { name } towns { name } }';

describe('a gateway whose partners are unavailable', () => {
  it('starts without any partner, and uses a partner as soon as it is available', async () => {
    const registry = await startPartner(registrySdl, {
      Query: { organizations: () => [{ id: '1', name: 'Brant' }] },
    });
    const address = registry.url;
    await registry.stop();
    const supergraph = composeSupergraph({
      registry: { sdl: registrySdl, url: address },
      towns: { sdl: townsSdl, url: unusedUrl },
    });
    const settings = { partnerSettings: { '*': { retries: 0, breakerMinimum: 1_000 } } };
    const { gateway, sendQuery } = await startTestGateway(cleanup, supergraph, settings);

    expect((await fetch(new URL('/health/ready', gateway.url))).status).toBe(200);
    expect((await sendQuery('{ __schema { queryType { name } } }')).errors).toBeUndefined();
    const withoutPartners = await sendQuery(query);
    expect(withoutPartners).toMatchObject({ status: 200, data: { organizations: null, towns: null } });
    expect(withoutPartners.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['organizations'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'registry' } },
      { path: ['towns'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } },
    ]);

    const restarted = await startPartner(
      registrySdl,
      { Query: { organizations: () => [{ id: '1', name: 'Brant' }] } },
      Number(new URL(address).port),
    );
    cleanup.add(() => restarted.stop());
    expect(await sendQuery(query)).toMatchObject({
      data: { organizations: [{ name: 'Brant' }], towns: null },
      extensions: { partners: { registry: { status: 'ok' }, towns: { status: 'unavailable' } } },
    });
  });
});
