import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import {
  type Answer,
  answerWith,
  type FaultGraph,
  inTurn,
  json,
  startFaultGraph,
} from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ organizations { name slogan } }';
const valid = { data: { _entities: [{ slogan: 'Go' }, { slogan: 'On' }] } };
const withoutSlogans = [
  { name: 'Brant', slogan: null },
  { name: 'Oshawa', slogan: null },
];

/** The partner's first answer is invalid, later ones are valid. */
async function startWith(invalid: Answer, settings = {}): Promise<FaultGraph> {
  return startFaultGraph(cleanup, inTurn(invalid, answerWith(valid)), settings);
}

async function expectRecovered({ sendQuery }: FaultGraph): Promise<void> {
  const { data, errors } = await sendQuery(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    organizations: [
      { name: 'Brant', slogan: 'Go' },
      { name: 'Oshawa', slogan: 'On' },
    ],
  });
}

const entity = { slogan: 'Go' };
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, '['));

describe('an answer that cannot be used makes all of its fields null', () => {
  it.each<[string, Answer]>([
    ['HTML', answerWith('<h1>Hello</h1>', { 'content-type': 'text/html' })],
    ['JSON without a content type', answerWith(valid, { 'content-type': '' })],
    ['incomplete JSON', answerWith('{"data":{"_entities":[{"slogan":"Go"},{"slo')],
    ['an empty body', answerWith('')],
    ['no data and no errors', answerWith({ data: null })],
    ['too few entities', answerWith({ data: { _entities: [entity] } })],
    ['too many entities', answerWith({ data: { _entities: [entity, entity, entity] } })],
    ['every entity twice', answerWith({ data: { _entities: [entity, entity, entity, entity] } })],
    ['no list of entities', answerWith({ data: { _entities: { 0: entity, 1: entity } } })],
    [
      'a decompression bomb',
      (_, response) => void response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
    ],
    ['a megabyte of brackets', answerWith('['.repeat(1024 * 1024))],
    ['ten million empty lists', answerWith(`{"data":{"_entities":[${'[],'.repeat(4_500_000)}[]]}}`)],
    ['an answer that is not HTTP', (_, { socket }) => void socket?.end('220 smtp.example ESMTP\r\n\r\n')],
    [
      'a content length above the limit',
      (_, response) => response.writeHead(200, { ...json, 'content-length': 10 ** 12 }).flushHeaders(),
    ],
  ])('%s', async (_what, invalid) => {
    const graph = await startWith(invalid);
    const { status, data, errors, extensions } = await graph.sendQuery(query);
    expect({ status, data }).toEqual({ status: 200, data: { organizations: withoutSlogans } });
    const error = { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' };
    expect(errors).toMatchObject([
      { path: ['organizations', 0, 'slogan'], extensions: error },
      { path: ['organizations', 1, 'slogan'], extensions: error },
    ]);
    expect(extensions).toMatchObject({
      partners: { registry: { status: 'ok' }, towns: { status: 'invalid' } },
    });
    expect(JSON.stringify({ errors, extensions })).not.toMatch(/127\.0\.0\.1|undici|node:|HPE_/i);
    await expectRecovered(graph);
  });
});

describe('an answer that never ends', () => {
  it('is cancelled at the size limit', async () => {
    const chunk = Buffer.alloc(256 * 1024, ' ');
    const graph = await startWith((_request, response) => {
      response.writeHead(200, json);
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    const { errors } = await graph.sendQuery('{ towns { name } }');
    expect(errors).toMatchObject([{ path: ['towns'], extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
    await expectRecovered(graph);
  });

  it('counts against one memory limit with all answers that are being read', async () => {
    const chunk = Buffer.alloc(64 * 1024, ' ');
    let inProgress = 0;
    const graph = await startFaultGraph(
      cleanup,
      ({ body }, response) => {
        if (body.query.includes('_entities')) return answerWith(valid)({ body, headers: {} }, response);
        inProgress += 1;
        response.writeHead(200, json);
        // A little less than the limit for one answer, then nothing more.
        for (let sent = 0; sent < 15; sent += 1) response.write(chunk);
      },
      { answerBytes: 1024 * 1024 },
    );
    // The limit for all answers is four times that of one: later answers are rejected while the first are still open.
    const client = new AbortController();
    const requests = Array.from({ length: 12 }, () =>
      fetch(graph.gateway.url, {
        method: 'POST',
        headers: json,
        body: '{"query":"{ towns { name } }"}',
        signal: client.signal,
      }).then((response) => response.json() as Promise<{ errors: Array<{ extensions: object }> }>),
    );
    const { errors } = await Promise.any(requests);
    expect(errors[0]?.extensions).toEqual({ code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' });
    client.abort();
    await Promise.allSettled(requests);
    expect(inProgress).toBeGreaterThan(4);
    await expectRecovered(graph);
  });

  it('is cancelled at the deadline even if bytes still arrive', async () => {
    const sendSlowly = (response: Parameters<Answer>[1]) => {
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    };
    const graph = await startWith(
      (_request, response) => {
        response.writeHead(200, json);
        sendSlowly(response);
      },
      { timeoutMs: 100 },
    );
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual({ organizations: withoutSlogans });
    expect(errors?.[0]?.extensions).toEqual({ code: 'PARTNER_TIMEOUT', partner: 'towns' });
    await expectRecovered(graph);
  });
});

describe('an answer whose connection breaks', () => {
  it('counts as unavailable, and the part that arrived is not used', async () => {
    const graph = await startWith((_request, response) => {
      response.writeHead(200, { ...json, 'content-length': 1000 }).write('{"data":{"_entities":[');
      response.destroy();
    });
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual({ organizations: withoutSlogans });
    expect(errors?.[0]?.extensions).toEqual({ code: 'PARTNER_UNAVAILABLE', partner: 'towns' });
    await expectRecovered(graph);
  });
});

describe('a value that the schema does not allow becomes null, and the rest of the answer is used', () => {
  const wideQuery = '{ organization(id: "1") { name slogan area staff tier town { name tags } } }';
  const validEntity = {
    slogan: 'Go',
    area: 1.5,
    staff: 7,
    tier: 'UPPER',
    town: { name: 'Paris', tags: ['a'] },
  };
  it.each<[string, Record<string, unknown>, Array<string | number>]>([
    ['a list in place of text', { ...validEntity, slogan: ['Go'] }, ['slogan']],
    ['text in place of an object', { ...validEntity, town: 'Paris' }, ['town']],
    ['a list in place of an object', { ...validEntity, town: [{ name: 'Paris', tags: [] }] }, ['town']],
    ['text in place of a list', { ...validEntity, town: { name: 'Paris', tags: 'a' } }, ['town', 'tags']],
    ['a list in a list', { ...validEntity, town: { name: 'Paris', tags: [['a']] } }, ['town', 'tags']],
    [
      'null in a list of non-null items',
      { ...validEntity, town: { name: 'Paris', tags: ['a', null] } },
      ['town', 'tags'],
    ],
    ['an unknown enum value', { ...validEntity, tier: 'MIDDLE' }, ['tier']],
    ['a number in place of text', { ...validEntity, slogan: 5 }, ['slogan']],
    ['a fraction in place of an Int', { ...validEntity, staff: 1.5 }, ['staff']],
    ['a number too large for Int', { ...validEntity, staff: 2 ** 40 }, ['staff']],
    ['a missing field', { ...validEntity, slogan: undefined }, ['slogan']],
    [
      'the name of another type',
      { ...validEntity, town: { __typename: 'Organization', name: 'x', tags: [] } },
      ['town'],
    ],
    [
      'a type name that is not text',
      { ...validEntity, town: { __typename: 5, name: 'x', tags: [] } },
      ['town'],
    ],
  ])('%s', async (_what, received, path) => {
    const graph = await startWith(answerWith({ data: { _entities: [received] } }));
    const { data, errors, extensions } = await graph.sendQuery(wideQuery);
    const expected: Record<string, unknown> = structuredClone({ name: 'Brant', ...validEntity });
    const [field = '', below] = path;
    if (below === undefined) expected[field] = null;
    else (expected[field] as Record<string, unknown>)[below] = null;
    expect(data).toEqual({ organization: expected });
    expect(errors).toEqual([
      {
        message:
          'Partner towns sent a value here that does not match its own schema: it is null in this answer.',
        path: ['organization', ...path],
        extensions: { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' },
      },
    ]);
    expect(extensions).toMatchObject({ partners: { towns: { status: 'invalid' } } });
    await expectRecovered(graph);
  });

  it('a number too large for Float', async () => {
    const text = '{"data":{"_entities":[{"slogan":"Go","area":1e999}]}}';
    const graph = await startWith(answerWith(text));
    const { data, errors } = await graph.sendQuery('{ organization(id: "1") { slogan area } }');
    expect(data).toEqual({ organization: { slogan: 'Go', area: null } });
    expect(errors).toMatchObject([{ path: ['organization', 'area'] }]);
  });

  it('an entity that is not an object, or of another type', async () => {
    for (const received of ['Go', ['Go'], 5, { __typename: 'Town', slogan: 'Go' }]) {
      const graph = await startWith(answerWith({ data: { _entities: [received, { slogan: 'On' }] } }));
      const { data, errors } = await graph.sendQuery(query);
      expect(data).toEqual({ organizations: [withoutSlogans[0], { name: 'Oshawa', slogan: 'On' }] });
      expect(errors).toMatchObject([{ path: ['organizations', 0, 'slogan'] }]);
      await expectRecovered(graph);
    }
  });

  it('an item of a root list, and a value in place of the list', async () => {
    const graph = await startFaultGraph(
      cleanup,
      inTurn(
        answerWith({ data: { towns: 'Paris' } }),
        answerWith({ data: { towns: [{ name: 'Paris' }, 'Brant'] } }),
      ),
    );
    for (let turn = 0; turn < 2; turn += 1) {
      const { data, errors } = await graph.sendQuery('{ towns { name } organization(id: "1") { name } }');
      expect(data).toEqual({ towns: null, organization: { name: 'Brant' } });
      expect(errors).toMatchObject([{ path: ['towns'], extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
    }
  });
});

describe('a field that was not requested', () => {
  it('is dropped: fields of an entity, root fields, deep nesting', async () => {
    const deep = `${'{"twin":'.repeat(5_000)}null${'}'.repeat(5_000)}`;
    const text = `{"data":{"_entities":[{"slogan":"Go","secret":"x","name":"Mine","id":"9","town":${deep}},{"slogan":"On"}],"more":${deep}}}`;
    const graph = await startWith(answerWith(text));
    const answer = await graph.sendQuery(query);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toBe(
      '{"organizations":[{"name":"Brant","slogan":"Go"},{"name":"Oshawa","slogan":"On"}]}',
    );
    await expectRecovered(graph);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'cannot change an object’s prototype by the name %s',
    async (key) => {
      const evil = `"${key}":{"polluted":true,"prototype":{"polluted":true}}`;
      const text = `{${evil},"data":{${evil},"_entities":[{"slogan":"Go",${evil},"town":{${evil},"name":"Paris"},"notes":{${evil},"a":[{${evil}}]}},null]}}`;
      const graph = await startFaultGraph(cleanup, answerWith(text));
      const { data, errors } = await graph.sendQuery('{ organizations { slogan town { name } notes } }');
      expect(errors).toBeUndefined();
      const [first] = (data as { organizations: Array<Record<string, unknown>> }).organizations;
      expect(first).toMatchObject({ slogan: 'Go', town: { name: 'Paris' } });
      expect(Object.keys(first?.['town'] as object)).toEqual(['name']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect((Object as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(JSON.stringify(first)).not.toContain('__proto__');
    },
  );

  it('is kept when the client requested such a name as an alias', async () => {
    const graph = await startFaultGraph(cleanup, (_request, response) => {
      response
        .writeHead(200, json)
        .end('{"data":{"towns":[{"__proto__":"Paris","constructor":["a"],"toString":null}]}}');
    });
    const { data, errors } = await graph.sendQuery(
      '{ towns { __proto__: name constructor: tags toString: name } }',
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      '{"towns":[{"__proto__":"Paris","constructor":["a"],"toString":null}]}',
    );
  });
});

describe('values of custom scalars', () => {
  it('may be nested up to a limit', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
    const answer = (levels: number) => answerWith(`{"data":{"_entities":[{"notes":${nested(levels)}}]}}`);
    const graph = await startFaultGraph(cleanup, inTurn(answer(20), answer(10_000)));
    const shallow = await graph.sendQuery('{ organization(id: "1") { notes } }');
    expect(JSON.stringify(shallow.data)).toBe(`{"organization":{"notes":${nested(20)}}}`);
    const { data, errors } = await graph.sendQuery('{ organization(id: "1") { notes } }');
    expect(data).toEqual({ organization: { notes: null } });
    expect(errors).toMatchObject([{ path: ['organization', 'notes'] }]);
  });
});

describe('errors that a partner reports', () => {
  it('are shortened to a readable length', async () => {
    const error = {
      message: 'No. '.repeat(5_000),
      path: Array.from({ length: 5_000 }, () => 'a'),
      extensions: { code: 'BAD_USER_INPUT', expected: { a: { b: { c: 1 } } }, received: 'x'.repeat(10_000) },
    };
    const graph = await startWith(
      answerWith({ data: null, errors: Array.from({ length: 200 }, () => error) }),
    );
    const { errors } = await graph.sendQuery(query);
    expect(errors).toMatchObject([
      { message: error.message.slice(0, 2_000), path: ['organizations', 0, 'slogan'] },
      { message: error.message.slice(0, 2_000), path: ['organizations', 1, 'slogan'] },
    ]);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      expected: { a: {} },
      received: 'x'.repeat(2_000),
      partner: 'towns',
    });
    await expectRecovered(graph);
  });
});
