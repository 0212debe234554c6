import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway/gateway.fixture.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';
import { registrySdl, townsSdl } from './fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:1/graphql';
const query = '{ organizations { name } towns { name } }';

describe('a gateway without its partners', () => {
  it('starts and serves with all of them away, and with each as it comes', async () => {
    const registry = await startPartner(registrySdl, {
      Query: { organizations: () => [{ id: '1', name: 'Brant' }] },
    });
    const address = registry.url;
    await registry.stop();
    const supergraph = composeSupergraph({
      registry: { sdl: registrySdl, url: address },
      towns: { sdl: townsSdl, url: nowhere },
    });
    const quickly = { partnerSettings: { '*': { retries: 0, breakerMinimum: 1_000 } } };
    const { gateway, ask } = await startTestGateway(cleanup, supergraph, quickly);

    expect((await fetch(new URL('/health/ready', gateway.url))).status).toBe(200);
    expect((await ask('{ __schema { queryType { name } } }')).errors).toBeUndefined();
    const none = await ask(query);
    expect(none).toMatchObject({ status: 200, data: { organizations: null, towns: null } });
    expect(none.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['organizations'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'registry' } },
      { path: ['towns'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } },
    ]);

    const back = await startPartner(
      registrySdl,
      { Query: { organizations: () => [{ id: '1', name: 'Brant' }] } },
      Number(new URL(address).port),
    );
    cleanup.add(() => back.stop());
    expect(await ask(query)).toMatchObject({
      data: { organizations: [{ name: 'Brant' }], towns: null },
      extensions: { partners: { registry: { status: 'ok' }, towns: { status: 'unavailable' } } },
    });
  });
});
