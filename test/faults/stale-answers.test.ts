import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createMemoryKeyStore,
  storedKey,
} from '../../gateway/access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../../gateway/access/callers/keys/secret.ts';
import { readAccessSettings } from '../../gateway/access/index.ts';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway/gateway.fixture.ts';
import { startPartner, startStubPartner } from '../../gateway/partners.fixture.ts';
import { CALLER_HEADER, decodeCallerClaims } from '../../protocol/index.ts';
import {
  type Answer,
  answerWith,
  breakConnection,
  type FaultGraph,
  json,
  registrySdl,
  startFaultGraph,
} from './start-fault-graph.ts';

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
const withoutSlogans = {
  organizations: [
    { name: 'Brant', slogan: null },
    { name: 'Oshawa', slogan: null },
  ],
};
const cacheable = { 'cache-control': 'max-age=60, public' };

/** A partner that succeeds until the test calls `fail`. */
async function startWith(success: Answer, settings = {}, overrides = {}) {
  const partner = { answer: success };
  const graph = await startFaultGraph(
    cleanup,
    (request, response) => partner.answer(request, response),
    settings,
    overrides,
  );
  return { ...graph, fail: (fault: Answer = breakConnection) => (partner.answer = fault) };
}

const askWith = (graph: FaultGraph, headers: Record<string, string>) => graph.sendQuery(query, { headers });

describe('a stale answer', () => {
  it.each<[string, Answer, string]>([
    ['is unavailable', breakConnection, 'PARTNER_UNAVAILABLE'],
    ['is overloaded', answerWith('', {}, 503), 'PARTNER_UNAVAILABLE'],
    ['sends an invalid answer', answerWith('<h1>'), 'PARTNER_INVALID_RESPONSE'],
    ['does not answer in time', () => {}, 'PARTNER_TIMEOUT'],
  ])('is used, with its age, when the partner %s', async (_what, fault, code) => {
    const graph = await startWith(answerWith(entities, cacheable), { timeoutMs: 2_000 });
    expect((await graph.sendQuery(query)).data).toEqual(fresh);
    graph.fail(fault);
    const { status, data, errors, extensions } = await graph.sendQuery(query);
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
    // Merging an answer must not change the stored one.
    expect((await graph.sendQuery(query)).data).toEqual(fresh);
  });

  it('is used while the circuit breaker is open', async () => {
    const graph = await startWith(answerWith(entities, cacheable), {
      breakerMinimum: 3,
      breakerOpenMs: 3_600_000,
    });
    for (let turn = 0; turn < 2; turn += 1) await graph.sendQuery(query);
    graph.fail();
    for (let turn = 0; turn < 10; turn += 1) expect((await graph.sendQuery(query)).data).toEqual(fresh);
    expect(graph.towns.requests.length).toBeLessThan(8);
  });

  it('has a message with its age in the language of the request', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const graph = await startWith(answerWith(entities, cacheable));
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

  it('counts as complete for a client that requires completeness', async () => {
    const graph = await startWith(answerWith(entities, cacheable));
    await graph.sendQuery(query);
    graph.fail();
    const { data, errors } = await askWith(graph, { 'passerelle-completeness': 'required' });
    expect({ data, errors }).toEqual({ data: fresh, errors: undefined });
  });

  it('is the latest one', async () => {
    let count = 0;
    const graph = await startWith((request, response) => {
      count += 1;
      return answerWith({ data: { _entities: [{ slogan: `Answer ${count}` }, null] } }, cacheable)(
        request,
        response,
      );
    });
    await graph.sendQuery(query);
    await graph.sendQuery(query);
    graph.fail();
    const { data } = await graph.sendQuery(query);
    expect(data).toMatchObject({ organizations: [{ slogan: 'Answer 2' }, { slogan: null }] });
  });
});

describe('an answer that is not used later', () => {
  it.each<[string, unknown, IncomingHttpHeaders]>([
    ['has no cache policy', entities, {}],
    ['is private', entities, { 'cache-control': 'max-age=60, private' }],
    ['has no scope', entities, { 'cache-control': 'max-age=60' }],
    ['must not be stored', entities, { 'cache-control': 'no-store' }],
    ['has a max-age of 0', entities, { 'cache-control': 'max-age=0, public' }],
    ['has errors', { ...entities, errors: [{ message: 'No.', path: ['other'] }] }, cacheable],
    ['has an invalid value', { data: { _entities: [{ slogan: 5 }, { slogan: 'On' }] } }, cacheable],
  ])('is one that %s', async (_what, body, headers) => {
    const graph = await startWith(answerWith(body, headers));
    await graph.sendQuery(query);
    graph.fail();
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual(withoutSlogans);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }, {}]);
  });

  it.each<[string, object, object]>([
    ['more memory than the limit', {}, { staleAnswersBytes: 100 }],
    ['any memory, with a limit of 0', {}, { staleAnswersBytes: 0 }],
  ])('is one that would need %s', async (_what, settings, overrides) => {
    const graph = await startWith(answerWith(entities, cacheable), settings, overrides);
    await graph.sendQuery(query);
    graph.fail();
    expect((await graph.sendQuery(query)).data).toEqual(withoutSlogans);
  });

  it.each<[string, number, IncomingHttpHeaders]>([
    ['the setting', 10, cacheable],
    ['the partner', 86_400, { 'cache-control': 'max-age=60, public, stale-if-error=10' }],
  ])('is one that is older than %s allows', async (_what, staleSeconds, headers) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const graph = await startWith(answerWith(entities, headers), { staleSeconds });
    await graph.sendQuery(query);
    graph.fail();
    vi.setSystemTime(Date.now() + 69_000);
    expect((await graph.sendQuery(query)).data).toEqual(fresh);
    vi.setSystemTime(Date.now() + 2_000);
    expect((await graph.sendQuery(query)).data).toEqual(withoutSlogans);
  });

  it('is one for other fields, other arguments or another language', async () => {
    const graph = await startWith(answerWith(entities, cacheable));
    await askWith(graph, { 'accept-language': 'en' });
    graph.fail();
    expect((await askWith(graph, { 'accept-language': 'en' })).errors).toBeUndefined();
    expect((await askWith(graph, { 'accept-language': 'fr' })).errors).toHaveLength(2);
    expect((await graph.sendQuery('{ organization(id: "2") { slogan } }')).errors).toHaveLength(1);
    expect((await graph.sendQuery('{ organizations { area } }')).errors).toHaveLength(2);
  });

  it('is one to a mutation', async () => {
    const graph = await startWith(answerWith({ data: { rename: { name: 'Brant' } } }, cacheable));
    const mutation = 'mutation { rename(to: "Brant") { name } }';
    expect((await graph.sendQuery(mutation)).errors).toBeUndefined();
    graph.fail();
    expect((await graph.sendQuery(mutation)).data).toEqual({ rename: null });
  });

  it('is one that was evicted at the memory limit', async () => {
    const long = 'x'.repeat(20_000);
    const answer: Answer = ({ body }, response) => {
      const { representations = [] } = body.variables ?? {};
      const data = { _entities: (representations as unknown[]).map(() => ({ slogan: long })) };
      return answerWith({ data }, cacheable)({ body, headers: {} }, response);
    };
    const graph = await startWith(answer, {}, { staleAnswersBytes: 100_000 });
    const one = (id: string) => graph.sendQuery(`{ organization(id: "${id}") { slogan } }`);
    await one('1');
    await one('2');
    await graph.sendQuery(query);
    graph.fail();
    expect((await one('1')).errors).toHaveLength(1);
    expect((await graph.sendQuery(query)).errors).toBeUndefined();
  });
});

describe('a stale answer of another class of caller', () => {
  const [analyst, colleague, accountant] = [createSecret(), createSecret(), createSecret()];
  const as = ({ secret }: { secret: string }) => ({ authorization: `Bearer ${secret}` });
  const overrides = () => ({
    access: readAccessSettings({ GATEWAY_SECRET: 'x'.repeat(32) }),
    keyStore: createMemoryKeyStore(
      storedKey(analyst, { scopes: ['a', 'b'] }),
      storedKey(colleague, { scopes: ['b', 'a'] }),
      storedKey(accountant, { scopes: ['a'] }),
    ),
  });
  const slogansFor = async (graph: FaultGraph, headers: Record<string, string>) =>
    ((await askWith(graph, headers)).data as typeof fresh).organizations.map(({ slogan }) => slogan);

  /** A partner that gives signed-in callers another answer than anonymous ones. */
  const byCaller: Answer = (request, response) => {
    const caller = decodeCallerClaims(String(request.headers[CALLER_HEADER]));
    const slogan = caller?.kind === 'known' ? 'for members' : 'for all';
    return answerWith({ data: { _entities: [{ slogan }, { slogan }] } }, cacheable)(request, response);
  };

  it('is never used: not that of a signed-in caller for an anonymous one', async () => {
    const graph = await startWith(byCaller, {}, overrides());
    expect(await slogansFor(graph, as(analyst))).toEqual(['for members', 'for members']);
    graph.fail();
    expect(await slogansFor(graph, {})).toEqual([null, null]);
    expect(await slogansFor(graph, as(accountant))).toEqual([null, null]);
    expect(await slogansFor(graph, as(colleague))).toEqual(['for members', 'for members']);
  });

  it('is never used: not that of an anonymous caller for a signed-in one', async () => {
    const graph = await startWith(byCaller, {}, overrides());
    expect(await slogansFor(graph, {})).toEqual(['for all', 'for all']);
    graph.fail();
    expect(await slogansFor(graph, as(analyst))).toEqual([null, null]);
    expect(await slogansFor(graph, {})).toEqual(['for all', 'for all']);
  });

  it('is never used for callers who are answered at the same time', async () => {
    const graph = await startWith(byCaller, {}, overrides());
    const answers = await Promise.all(
      [{}, as(analyst), {}, as(accountant)].map((each) => slogansFor(graph, each)),
    );
    expect(answers.map(([slogan]) => slogan)).toEqual(['for all', 'for members', 'for all', 'for members']);
  });
});

describe('a protected field', () => {
  it('is not stored, while the public fields of the same query are', async () => {
    const link =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])';
    const sdl = `${link}
      type Query { towns: [Town!] }
      type Town @key(fields: "id") { id: ID! name: String mayor: String @authenticated }`;
    let isDown = false;
    const towns = await startStubPartner((request, response) => {
      if (isDown) return breakConnection(request, response);
      expect(request.body.query).not.toContain('mayor');
      response.writeHead(200, { ...json, ...cacheable }).end('{"data":{"towns":[{"name":"Brant"}]}}');
    });
    cleanup.add(() => towns.stop());
    const registry = await startPartner(registrySdl, {});
    cleanup.add(() => registry.stop());
    const supergraph = composeSupergraph({
      towns: { sdl, url: towns.url },
      registry: { sdl: registrySdl, url: registry.url },
    });
    const { sendQuery } = await startTestGateway(cleanup, supergraph);
    const protectedQuery = '{ towns { name mayor } }';
    await sendQuery(protectedQuery);
    isDown = true;
    const { data, errors } = await sendQuery(protectedQuery);
    expect(data).toEqual({ towns: [{ name: 'Brant', mayor: null }] });
    expect(errors).toMatchObject([{ path: ['towns', 0, 'mayor'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
