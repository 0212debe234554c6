import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway/gateway.fixture.ts';
import { playPartner, startPartner } from '../../gateway/partners.fixture.ts';
import {
  type Answer,
  answerWith,
  breakConnection,
  type FaultGraph,
  json,
  registrySdl,
  startFaultGraph,
} from './fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());
afterEach(() => vi.useRealTimers());

const query = '{ organizations { name slogan } }';
const entities = { data: { _entities: [{ slogan: 'Go' }, { slogan: 'On' }] } };
const fresh = {
  organizations: [
    { name: 'Brant', slogan: 'Go' },
    { name: 'Oshawa', slogan: 'On' },
  ],
};
const blank = {
  organizations: [
    { name: 'Brant', slogan: null },
    { name: 'Oshawa', slogan: null },
  ],
};
const open = { 'cache-control': 'max-age=60, public' };

/** A partner that is well until it is told to fail. */
async function startWith(well: Answer, settings = {}, overrides = {}) {
  const partner = { answer: well };
  const graph = await startFaultGraph(
    cleanup,
    (request, response) => partner.answer(request, response),
    settings,
    overrides,
  );
  return { ...graph, fail: (fault: Answer = breakConnection) => (partner.answer = fault) };
}

const askWith = (graph: FaultGraph, headers: Record<string, string>) => graph.ask(query, { headers });

describe('an answer that may be kept', () => {
  it.each<[string, Answer, string]>([
    ['is away', breakConnection, 'PARTNER_UNAVAILABLE'],
    ['is overloaded', answerWith('', {}, 503), 'PARTNER_UNAVAILABLE'],
    ['talks nonsense', answerWith('<h1>'), 'PARTNER_INVALID_RESPONSE'],
    ['does not answer in time', () => {}, 'PARTNER_TIMEOUT'],
  ])('stands in, and says so, when its partner %s', async (_what, fault, code) => {
    const graph = await startWith(answerWith(entities, open), { timeoutMs: 2_000 });
    expect((await graph.ask(query)).data).toEqual(fresh);
    graph.fail(fault);
    const { status, data, errors, extensions } = await graph.ask(query);
    expect({ status, data, errors }).toEqual({ status: 200, data: fresh, errors: undefined });
    const { towns } = (extensions as { partners: Record<string, { ageSeconds: number }> }).partners;
    expect(towns).toEqual({
      status: 'stale',
      ageSeconds: towns?.ageSeconds,
      durationMs: expect.any(Number) as number,
      code,
      message: `Partner towns did not answer: its data here is ${towns?.ageSeconds} s old.`,
    });
    expect(towns?.ageSeconds).toBeGreaterThanOrEqual(0);
    // Merged once, it is whole again the next time.
    expect((await graph.ask(query)).data).toEqual(fresh);
  });

  it('stands in while its partner is left alone', async () => {
    const graph = await startWith(answerWith(entities, open), {
      breakerMinimum: 3,
      breakerOpenMs: 3_600_000,
    });
    for (let turn = 0; turn < 2; turn += 1) await graph.ask(query);
    graph.fail();
    for (let turn = 0; turn < 10; turn += 1) expect((await graph.ask(query)).data).toEqual(fresh);
    expect(graph.towns.requests.length).toBeLessThan(8);
  });

  it('tells its age, in the asker’s language', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const graph = await startWith(answerWith(entities, open));
    const french = { 'accept-language': 'fr' };
    await askWith(graph, french);
    graph.fail();
    vi.setSystemTime(Date.now() + 90_500);
    const { extensions } = await askWith(graph, french);
    expect(extensions).toMatchObject({
      partners: {
        towns: {
          ageSeconds: 90,
          message: 'Le partenaire towns n’a pas répondu : ses données datent ici de 90 s.',
        },
      },
    });
  });

  it('is whole enough for who requires completeness', async () => {
    const graph = await startWith(answerWith(entities, open));
    await graph.ask(query);
    graph.fail();
    const { data, errors } = await askWith(graph, { 'passerelle-completeness': 'required' });
    expect({ data, errors }).toEqual({ data: fresh, errors: undefined });
  });

  it('is the latest', async () => {
    let turn = 0;
    const graph = await startWith((request, response) => {
      turn += 1;
      return answerWith({ data: { _entities: [{ slogan: `Turn ${turn}` }, null] } }, open)(request, response);
    });
    await graph.ask(query);
    await graph.ask(query);
    graph.fail();
    const { data } = await graph.ask(query);
    expect(data).toMatchObject({ organizations: [{ slogan: 'Turn 2' }, { slogan: null }] });
  });
});

describe('an answer that does not stand in', () => {
  it.each<[string, unknown, IncomingHttpHeaders]>([
    ['says nothing of keeping', entities, {}],
    ['is for one person', entities, { 'cache-control': 'max-age=60, private' }],
    ['does not say for whom it is', entities, { 'cache-control': 'max-age=60' }],
    ['must not be stored', entities, { 'cache-control': 'no-store' }],
    ['is good for no time', entities, { 'cache-control': 'max-age=0, public' }],
    ['has errors', { ...entities, errors: [{ message: 'No.', path: ['other'] }] }, open],
    ['does not fit', { data: { _entities: [{ slogan: 5 }, { slogan: 'On' }] } }, open],
  ])('is one that %s', async (_what, body, headers) => {
    const graph = await startWith(answerWith(body, headers));
    await graph.ask(query);
    graph.fail();
    const { data, errors } = await graph.ask(query);
    expect(data).toEqual(blank);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }, {}]);
  });

  it.each<[string, object, object]>([
    ['more memory than there is', {}, { staleAnswersBytes: 100 }],
    ['any memory', {}, { staleAnswersBytes: 0 }],
  ])('would take %s', async (_what, settings, overrides) => {
    const graph = await startWith(answerWith(entities, open), settings, overrides);
    await graph.ask(query);
    graph.fail();
    expect((await graph.ask(query)).data).toEqual(blank);
  });

  it.each<[string, number, IncomingHttpHeaders]>([
    ['the setting', 10, open],
    ['the partner', 86_400, { 'cache-control': 'max-age=60, public, stale-if-error=10' }],
  ])('is older than %s allows', async (_what, staleSeconds, headers) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const graph = await startWith(answerWith(entities, headers), { staleSeconds });
    await graph.ask(query);
    graph.fail();
    vi.setSystemTime(Date.now() + 69_000);
    expect((await graph.ask(query)).data).toEqual(fresh);
    vi.setSystemTime(Date.now() + 2_000);
    expect((await graph.ask(query)).data).toEqual(blank);
  });

  it('is to another question: other fields, other values, another language', async () => {
    const graph = await startWith(answerWith(entities, open));
    await askWith(graph, { 'accept-language': 'en' });
    graph.fail();
    expect((await askWith(graph, { 'accept-language': 'en' })).errors).toBeUndefined();
    expect((await askWith(graph, { 'accept-language': 'fr' })).errors).toHaveLength(2);
    expect((await graph.ask('{ organization(id: "2") { slogan } }')).errors).toHaveLength(1);
    expect((await graph.ask('{ organizations { area } }')).errors).toHaveLength(2);
  });

  it('is to a mutation', async () => {
    const graph = await startWith(answerWith({ data: { rename: { name: 'Brant' } } }, open));
    const mutation = 'mutation { rename(to: "Brant") { name } }';
    expect((await graph.ask(mutation)).errors).toBeUndefined();
    graph.fail();
    expect((await graph.ask(mutation)).data).toEqual({ rename: null });
  });

  it('is evicted by later ones when memory is short', async () => {
    const long = 'x'.repeat(20_000);
    const answer: Answer = ({ body }, response) => {
      const { representations = [] } = body.variables ?? {};
      const data = { _entities: (representations as unknown[]).map(() => ({ slogan: long })) };
      return answerWith({ data }, open)({ body, headers: {} }, response);
    };
    const graph = await startWith(answer, {}, { staleAnswersBytes: 100_000 });
    const one = (id: string) => graph.ask(`{ organization(id: "${id}") { slogan } }`);
    await one('1');
    await one('2');
    await graph.ask(query);
    graph.fail();
    expect((await one('1')).errors).toHaveLength(1);
    expect((await graph.ask(query)).errors).toBeUndefined();
  });
});

describe('what not everybody may read', () => {
  it('is neither kept nor handed on: a stranger’s part of the same question is', async () => {
    const link =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])';
    const sdl = `${link}
      type Query { towns: [Town!] }
      type Town @key(fields: "id") { id: ID! name: String mayor: String @authenticated }`;
    let isDown = false;
    const towns = await playPartner((request, response) => {
      if (isDown) return breakConnection(request, response);
      expect(request.body.query).not.toContain('mayor');
      response.writeHead(200, { ...json, ...open }).end('{"data":{"towns":[{"name":"Brant"}]}}');
    });
    cleanup.add(() => towns.stop());
    const registry = await startPartner(registrySdl, {});
    cleanup.add(() => registry.stop());
    const supergraph = composeSupergraph({
      towns: { sdl, url: towns.url },
      registry: { sdl: registrySdl, url: registry.url },
    });
    const { ask } = await startTestGateway(cleanup, supergraph);
    const asked = '{ towns { name mayor } }';
    await ask(asked);
    isDown = true;
    const { data, errors } = await ask(asked);
    expect(data).toEqual({ towns: [{ name: 'Brant', mayor: null }] });
    expect(errors).toMatchObject([{ path: ['towns', 0, 'mayor'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
