import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from './gateway.fixture.ts';
import { type PlayedPartner, playPartner, startPartner } from './partners.fixture.ts';

const registrySdl = federated(`
  type Query { organizations: [Organization] organization(id: ID!): Organization parties: [Party!] }
  type Organization @key(fields: "id") { id: ID! name: String }
  type Person { id: ID! }
  union Party = Organization | Person
`);
const townsSdl = federated(`
  type Query { towns: [Town!] town(name: String!): Town! }
  type Organization @key(fields: "id") { id: ID! town: Town slogan(first: Int): String motto: String! }
  type Town { name: String! }
`);

const organizations = [
  { __typename: 'Organization', id: '1', name: 'Brant' },
  { __typename: 'Organization', id: '2', name: 'Oshawa' },
];
const registryResolvers = {
  Query: {
    organizations: () => [organizations[0], null, organizations[1]],
    organization: (_: never, { id }: { id: string }) => organizations.find((one) => one.id === id) ?? null,
    parties: () => [{ __typename: 'Person', id: '9' }, organizations[0], organizations[1]],
  },
};
const misfit =
  'Partner towns gave a value here that does not match its own schema: it is null in this answer.';
const unavailable = 'Partner towns did not answer: its fields are null in this answer. Try again later.';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startWith(towns: PlayedPartner, partnerTimeoutMs = 5_000): Promise<GatewayUnderTest> {
  cleanup.add(() => towns.stop());
  const registry = await startPartner(registrySdl, registryResolvers);
  cleanup.add(() => registry.stop());
  const supergraph = composeSupergraph({
    registry: { sdl: registrySdl, url: registry.url },
    towns: { sdl: townsSdl, url: towns.url },
  });
  return startTestGateway(cleanup, supergraph, { partnerTimeoutMs });
}

describe('a partner that is down', () => {
  let graph: GatewayUnderTest;
  beforeEach(async () => {
    const towns = await playPartner(() => {});
    graph = await startWith(towns);
    await towns.stop();
  });

  it('blanks its own fields and says at each of them why; all else answers', async () => {
    const { status, data, errors } = await graph.ask(
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

  it('is named where its root fields would be', async () => {
    const { data, errors } = await graph.ask('{ all: towns { name } organization(id: "1") { name } }');
    expect(data).toEqual({ all: null, organization: { name: 'Brant' } });
    expect(errors).toMatchObject([{ message: unavailable, path: ['all'] }]);
  });

  it('is the one error for a non-null field that takes its parent along', async () => {
    const { data, errors, extensions } = await graph.ask('{ organization(id: "1") { name motto slogan } }');
    expect(data).toEqual({ organization: null });
    expect(errors).toMatchObject([{ message: unavailable, path: ['organization'] }]);
    expect(extensions).toMatchObject({
      partners: { registry: { status: 'ok' }, towns: { status: 'unavailable' } },
    });
  });

  it('is named even when a non-null root field leaves nothing of the answer', async () => {
    const { status, data, errors } = await graph.ask('{ town(name: "Brant") { name } organizations { id } }');
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: unavailable, path: ['town'] }]);
  });

  it('is told in French to those who prefer it', async () => {
    const { errors } = await graph.ask('{ towns { name } }', {
      headers: { 'accept-language': 'fr-CA, en;q=0.5' },
    });
    expect(errors?.[0]?.message).toBe(
      'Le partenaire towns n’a pas répondu : ses champs sont nuls dans cette réponse. Réessayez plus tard.',
    );
  });

  it('is told for a hundred places of a long list, and logged once', async () => {
    const aliases = Array.from({ length: 120 }, (_, index) => `f${index}: slogan(first: ${index})`).join(' ');
    const { errors } = await graph.ask(`{ organization(id: "1") { ${aliases} } }`);
    expect(errors).toHaveLength(100);
    await graph.ask('{ towns { name } }');
    expect(graph.log).toHaveLength(1);
    expect(graph.log[0]).toMatchObject({ level: 'warn', partner: 'towns' });
  });
});

describe('a partner that comes back', () => {
  it('is asked again at once, over new connections', async () => {
    let isDown = true;
    const towns = await playPartner((_request, response) => {
      if (isDown) response.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"towns":[]}}');
    });
    const { ask } = await startWith(towns);
    expect((await ask('{ towns { name } }')).errors).toMatchObject([{ message: unavailable }]);
    isDown = false;
    expect(await ask('{ towns { name } }')).toMatchObject({ data: { towns: [] } });
  });
});

describe('a partner whose answer others need', () => {
  it('is named where its own field is not asked for, only required', async () => {
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
    const { ask } = await startTestGateway(cleanup, supergraph);
    const { data, errors } = await ask('{ parcel { id cost } }');
    expect(data).toEqual({ parcel: { id: '1', cost: null } });
    expect(errors).toMatchObject([
      { path: ['parcel'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'weight' } },
    ]);
  });
});

describe('a partner that misbehaves', () => {
  const query = '{ organization(id: "1") { name slogan } }';
  const blank = { organization: { name: 'Brant', slogan: null } };
  const path = ['organization', 'slogan'];

  it('is given up on when its time is over, even halfway through its answer', async () => {
    for (const begin of ['', '{"data":']) {
      const towns = await playPartner((_request, response) => {
        if (begin !== '') response.writeHead(200, { 'content-type': 'application/json' }).write(begin);
      });
      const { ask } = await startWith(towns, 50);
      const { data, errors } = await ask('{ towns { name } }');
      expect(data).toEqual({ towns: null });
      const message =
        'Partner towns did not answer in time: its fields are null in this answer. Try again later, or ask for less.';
      const extensions = { code: 'PARTNER_TIMEOUT', partner: 'towns' };
      expect(errors).toEqual([{ message, path: ['towns'], extensions }]);
    }
  });

  const html = { 'content-type': 'text/html' };
  const json = { 'content-type': 'application/json' };
  it.each([
    ['answers HTML', 200, html, '<h1>Welcome</h1>', 'PARTNER_INVALID_RESPONSE'],
    ['calls its JSON text', 200, { 'content-type': 'text/plain' }, '{"data":{}}', 'PARTNER_INVALID_RESPONSE'],
    ['breaks off its JSON', 200, json, '{"data":', 'PARTNER_INVALID_RESPONSE'],
    ['answers a list', 200, json, '[]', 'PARTNER_INVALID_RESPONSE'],
    ['answers neither data nor errors', 200, json, '{"data":null}', 'PARTNER_INVALID_RESPONSE'],
    ['knows no such address', 404, json, '{"message":"Not found"}', 'PARTNER_INVALID_RESPONSE'],
    ['sends too few entities', 200, json, '{"data":{"_entities":[]}}', 'PARTNER_INVALID_RESPONSE'],
    ['sends text for an entity', 200, json, '{"data":{"_entities":["x"]}}', 'PARTNER_INVALID_RESPONSE'],
    ['sends no list of entities', 200, json, '{"data":{}}', 'PARTNER_INVALID_RESPONSE'],
    ['fails behind its proxy', 502, html, '<h1>Bad gateway</h1>', 'PARTNER_UNAVAILABLE'],
    ['is overloaded', 503, json, '{"message":"Busy"}', 'PARTNER_UNAVAILABLE'],
  ])('is named when it %s', async (_what, status, headers, body, code) => {
    const towns = await playPartner((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
    const { ask } = await startWith(towns);
    const { data, errors } = await ask(query);
    expect(data).toEqual(blank);
    expect(errors).toMatchObject([{ path, extensions: { code, partner: 'towns' } }]);
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  });

  it('is cut off when its answer never ends', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const towns = await playPartner((_request, response) => {
      response.writeHead(200, json);
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    const { ask } = await startWith(towns);
    const { data, errors } = await ask(query);
    expect(data).toEqual(blank);
    expect(errors).toMatchObject([{ path, extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
  });

  it('loses no more than the field where it sent text in place of a list', async () => {
    const towns = await playPartner((_request, response) => {
      response.writeHead(200, json).end('{"data":{"towns":"secret"}}');
    });
    const { ask, log } = await startWith(towns);
    const { status, data, errors } = await ask('{ towns { name } organization(id: "1") { name } }');
    expect({ status, data }).toEqual({
      status: 200,
      data: { towns: null, organization: { name: 'Brant' } },
    });
    expect(errors).toEqual([
      {
        message: misfit,
        path: ['towns'],
        extensions: { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' },
      },
    ]);
    expect(log).toMatchObject([
      { message: 'PARTNER_INVALID_RESPONSE from towns: towns must be a list', partner: 'towns' },
    ]);
  });

  it('is named when it gives null where its own schema promises a value', async () => {
    const towns = await playPartner((_request, response) => {
      response.writeHead(200, json).end('{"data":{"towns":[{"name":"Brant"},{"name":null}]}}');
    });
    const { ask } = await startWith(towns);
    const { data, errors, extensions } = await ask('{ towns { name } }');
    expect(data).toEqual({ towns: null });
    expect(errors).toEqual([
      {
        message: misfit,
        path: ['towns'],
        extensions: { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' },
      },
    ]);
    expect(extensions).toMatchObject({ partners: { towns: { status: 'invalid' } } });
  });
});

describe("a partner's own errors", () => {
  const json = { 'content-type': 'application/json' };

  it('keep their message and code, whatever their HTTP status', async () => {
    const mistake = {
      message: '"first" must be a whole number from 1 to 100, but got 101.',
      path: ['_entities', 0, 'slogan'],
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'first',
        stacktrace: ['at secret.ts'],
        http: { status: 418 },
      },
    };
    const towns = await playPartner((_request, response) => {
      response.writeHead(400, json).end(JSON.stringify({ errors: [mistake, mistake] }));
    });
    const { ask } = await startWith(towns);
    const { status, data, errors } = await ask('{ organization(id: "1") { name slogan(first: 101) } }');
    expect(status).toBe(200);
    expect(data).toEqual({ organization: { name: 'Brant', slogan: null } });
    expect(errors).toEqual([
      {
        message: mistake.message,
        path: ['organization', 'slogan'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', partner: 'towns' },
      },
    ]);
  });

  it('are placed at every blank when they name no place', async () => {
    const towns = await playPartner((_request, response) => {
      const error = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } };
      response.writeHead(401, json).end(JSON.stringify({ errors: [error] }));
    });
    const { ask } = await startWith(towns);
    const { errors } = await ask('{ organizations { slogan } }');
    expect(errors).toMatchObject([
      { message: 'Sign in.', path: ['organizations', 0, 'slogan'] },
      { message: 'Sign in.', path: ['organizations', 2, 'slogan'] },
    ]);
  });

  it('are placed at their entity also when others of the list were not asked about', async () => {
    const towns = await startPartner(townsSdl, {
      Organization: {
        slogan: ({ id }: { id: string }) => {
          if (id === '2') throw Object.assign(new Error('No.'), { extensions: { code: 'BAD_USER_INPUT' } });
          return `Slogan ${id}`;
        },
      },
    });
    const { ask } = await startWith(towns);
    const { data, errors } = await ask(
      '{ parties { ... on Organization { id slogan } ... on Person { id } } }',
    );
    expect(data).toEqual({
      parties: [{ id: '9' }, { id: '1', slogan: 'Slogan 1' }, { id: '2', slogan: null }],
    });
    expect(errors).toMatchObject([{ message: 'No.', path: ['parties', 2, 'slogan'] }]);
  });

  it('are shown without their details when their code is unknown, and logged whole', async () => {
    const towns = await startPartner(townsSdl, {
      Query: {
        towns: () => {
          throw new Error('E11000 duplicate key at db.internal:27017');
        },
      },
    });
    const { ask, log } = await startWith(towns);
    const { data, errors } = await ask('{ towns { name } }', { headers: { 'x-request-id': 'abc-1' } });
    expect(data).toEqual({ towns: null });
    expect(errors).toEqual([
      {
        message: 'Unexpected error.',
        path: ['towns'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', partner: 'towns', requestId: 'abc-1' },
      },
    ]);
    expect(log).toMatchObject([{ level: 'error', requestId: 'abc-1' }]);
    expect(String(log[0]?.error)).toContain('E11000 duplicate key');
  });
});
