import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { startPartner, startStubPartner } from '../partners.fixture.ts';
import { startTownsGraph } from './towns-graph.fixture.ts';

const unavailable = 'Partner towns did not answer: its fields are null in this answer. Try again later.';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

describe('a partner that is down', () => {
  let graph: GatewayUnderTest;
  beforeEach(async () => {
    const towns = await startStubPartner(() => {});
    graph = await startTownsGraph(cleanup, towns);
    await towns.stop();
  });

  it('makes its fields null with an error at each; other fields are answered', async () => {
    const { status, data, errors } = await graph.sendQuery(
      '{ organizations { id name place: town { name } slogan } }',
    );
    expect(status).toBe(200);
    expect(data).toEqual({
      organizations: [
        { id: '1', name: 'Brant', place: null, slogan: null },
        null,
        { id: '2', name: 'Oshawa', place: null, slogan: null },
      ],
    });
    const extensions = { code: 'PARTNER_UNAVAILABLE', partner: 'towns' };
    expect(errors).toEqual([
      { message: unavailable, path: ['organizations', 0, 'place'], extensions },
      { message: unavailable, path: ['organizations', 0, 'slogan'], extensions },
      { message: unavailable, path: ['organizations', 2, 'place'], extensions },
      { message: unavailable, path: ['organizations', 2, 'slogan'], extensions },
    ]);
  });

  it('gets an error at each of its root fields', async () => {
    const { data, errors } = await graph.sendQuery('{ all: towns { name } organization(id: "1") { name } }');
    expect(data).toEqual({ all: null, organization: { name: 'Brant' } });
    expect(errors).toMatchObject([{ message: unavailable, path: ['all'] }]);
  });

  it('gets one error at the parent that a non-null field makes null', async () => {
    const { data, errors, extensions } = await graph.sendQuery(
      '{ organization(id: "1") { name motto slogan } }',
    );
    expect(data).toEqual({ organization: null });
    expect(errors).toMatchObject([{ message: unavailable, path: ['organization'] }]);
    expect(extensions).toMatchObject({
      partners: { registry: { status: 'ok' }, towns: { status: 'unavailable' } },
    });
  });

  it('gets an error even when a non-null root field makes all data null', async () => {
    const { status, data, errors } = await graph.sendQuery(
      '{ town(name: "Brant") { name } organizations { id } }',
    );
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: unavailable, path: ['town'] }]);
  });

  it('gets its errors in French when the client prefers it', async () => {
    const { errors } = await graph.sendQuery('{ towns { name } }', {
      headers: { 'accept-language': 'fr-CA, en;q=0.5' },
    });
    expect(errors?.[0]?.message).toBe(
      'Le partenaire towns n’a pas répondu : ses champs sont nuls dans cette réponse. Réessayez plus tard.',
    );
  });

  it('gets a hundred errors at most, and one line in the log', async () => {
    const aliases = Array.from({ length: 120 }, (_, index) => `f${index}: slogan(first: ${index})`).join(' ');
    const { errors } = await graph.sendQuery(`{ organization(id: "1") { ${aliases} } }`);
    expect(errors).toHaveLength(100);
    await graph.sendQuery('{ towns { name } }');
    expect(graph.log).toHaveLength(1);
    expect(graph.log[0]).toMatchObject({ level: 'warn', partner: 'towns' });
  });
});

describe('a partner that comes back', () => {
  it('is sent the next request, over a new connection', async () => {
    let isDown = true;
    const towns = await startStubPartner((_request, response) => {
      if (isDown) response.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"towns":[]}}');
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    expect((await sendQuery('{ towns { name } }')).errors).toMatchObject([{ message: unavailable }]);
    isDown = false;
    expect(await sendQuery('{ towns { name } }')).toMatchObject({ data: { towns: [] } });
  });
});

describe('a partner whose field another one requires', () => {
  it('gets an error although its field is not selected', async () => {
    const weightSdl = federated(
      'type Query { w: Int } type Parcel @key(fields: "id") { id: ID! weight: Int }',
    );
    const costSdl = federated(`
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") }
    `);
    const cost = await startPartner(costSdl, {
      Query: { parcel: () => ({ id: '1' }) },
      Parcel: { cost: () => 1 },
    });
    cleanup.add(() => cost.stop());
    const supergraph = composeSupergraph({
      cost: { sdl: costSdl, url: cost.url },
      weight: { sdl: weightSdl, url: 'http://127.0.0.1:1/graphql' },
    });
    const { sendQuery } = await startTestGateway(cleanup, supergraph);
    const { data, errors } = await sendQuery('{ parcel { id cost } }');
    expect(data).toEqual({ parcel: { id: '1', cost: null } });
    expect(errors).toMatchObject([
      { path: ['parcel'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'weight' } },
    ]);
  });
});
