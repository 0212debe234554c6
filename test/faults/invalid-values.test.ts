import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { expectRecovered, query, startWith, withoutSlogans } from './invalid-answers.fixture.ts';
import { answerWith, inTurn, json, startFaultGraph } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

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
    const graph = await startWith(cleanup, answerWith({ data: { _entities: [received] } }));
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
    const graph = await startWith(cleanup, answerWith(text));
    const { data, errors } = await graph.sendQuery('{ organization(id: "1") { slogan area } }');
    expect(data).toEqual({ organization: { slogan: 'Go', area: null } });
    expect(errors).toMatchObject([{ path: ['organization', 'area'] }]);
  });

  it('an entity that is not an object, or of another type', async () => {
    for (const received of ['Go', ['Go'], 5, { __typename: 'Town', slogan: 'Go' }]) {
      const graph = await startWith(
        cleanup,
        answerWith({ data: { _entities: [received, { slogan: 'On' }] } }),
      );
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
    const graph = await startWith(cleanup, answerWith(text));
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
