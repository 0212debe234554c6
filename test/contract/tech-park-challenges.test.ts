import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, insertPark } from './tech-park-records.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(techPark, {
    records: (db) =>
      insertPark(db, {
        memberships: [aMembership('M-001', { sectors: ['OPTICS_PHOTONICS'] }), aMembership('M-002')],
        challenges: [
          aChallenge('C-0001', {
            title: { en: 'Fibre sensors under ice', fr: 'Capteurs à fibre sous la glace' },
            summary: { en: 'Measure stress', fr: 'Mesurer les contraintes' },
            sectors: ['OPTICS_PHOTONICS'],
            skills: ['Signal processing', 'C++'],
            postedOn: '2025-01-01',
            closesOn: '2025-06-30',
          }),
          aChallenge('C-0002', {
            title: { en: 'Water quality 💧' },
            memberId: 'techpark:M-002',
            status: 'MATCHED',
            postedOn: '2025-03-01',
            placementIds: ['mitacs:IT18063-02', 'mitacs:IT18063-03'],
          }),
          aChallenge('C-0003', {
            title: { fr: 'Tri des déchets' },
            memberId: 'techpark:M-002',
            postedOn: '2025-05-01',
            source: {
              partner: 'tech-park',
              recordId: 'SAMPLE-C-0003',
              updatedAt: new Date('2026-07-01T09:30:00.000Z'),
              importedAt: new Date('2026-07-02T02:00:00.000Z'),
            },
          }),
        ],
      }),
  });
});

afterAll(() => subgraph?.close());

describe('Query.challenge', () => {
  it('gives a challenge whole', async () => {
    const { data, errors } = await subgraph.query(`{
      challenge(id: "techpark:C-0002") {
        id title summary status skills postedOn closesOn
        member { id joinedOn } placements { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.challenge).toEqual({
      id: 'techpark:C-0002',
      title: 'Water quality 💧',
      summary: null,
      status: 'MATCHED',
      skills: [],
      postedOn: '2025-03-01',
      closesOn: null,
      member: { id: 'techpark:M-002', joinedOn: '2015-01-01' },
      placements: [{ id: 'mitacs:IT18063-02' }, { id: 'mitacs:IT18063-03' }],
      source: {
        partner: 'tech-park',
        recordId: 'SAMPLE-C-0002',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('is null for an id that none has, and refuses a malformed one', async () => {
    expect((await subgraph.query('{ challenge(id: "techpark:C-9999") { id } }')).data.challenge).toBeNull();
    const { errors } = await subgraph.query('{ challenge(id: "C-0001") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'id',
      received: 'C-0001',
    });
  });

  it.each([
    ['', 'fr-CA', 'Capteurs à fibre sous la glace', 'Mesurer les contraintes'],
    ['', 'en', 'Fibre sensors under ice', 'Measure stress'],
    ['(lang: FR)', 'en', 'Capteurs à fibre sous la glace', 'Mesurer les contraintes'],
    ['(lang: JA)', 'fr', 'Fibre sensors under ice', 'Measure stress'],
  ])('speaks the language of %j, else of the request (%s)', async (lang, header, title, summary) => {
    const { data } = await subgraph.query(
      `{ challenge(id: "techpark:C-0001") { title${lang} summary${lang} } }`,
      {},
      { 'accept-language': header },
    );
    expect(data.challenge).toEqual({ title, summary });
  });

  it('falls back to the language that exists', async () => {
    const { data } = await subgraph.query(`{
      french: challenge(id: "techpark:C-0003") { title(lang: EN) }
      english: challenge(id: "techpark:C-0002") { title(lang: FR) }
    }`);
    expect(data).toEqual({ french: { title: 'Tri des déchets' }, english: { title: 'Water quality 💧' } });
  });
});

describe('Query.challenges', () => {
  const ask = (filter: unknown) =>
    subgraph.query(
      'query ($filter: ChallengeFilter) { challenges(filter: $filter) { nodes { id } totalCount } }',
      {
        filter,
      },
    );

  const [first, second, third] = [1, 2, 3].map((n) => `techpark:C-000${n}`);

  it.each([
    ['no filter', null, [third, second, first]],
    ['statuses', { status: ['OPEN', 'WITHDRAWN'] }, [third, first]],
    ['an empty list, which nothing is in', { status: [] }, []],
    ['the member’s sectors', { sector: ['OPTICS_PHOTONICS'] }, [first]],
    ['members', { member: ['techpark:M-002', 'techpark:M-999'] }, [third, second]],
    ['being open on the day of posting', { openOn: '2025-01-01' }, [first]],
    ['being open on the last day', { openOn: '2025-06-30' }, [third, first]],
    ['being open on the day after', { openOn: '2025-07-01' }, [third]],
    ['being open before any was posted', { openOn: '2024-12-31' }, []],
    ['being open and taken up, which none is', { openOn: '2025-06-30', status: ['MATCHED'] }, []],
    ['a change since', { updatedSince: '2026-07-01T09:30:00Z' }, [third]],
    ['English words', { text: 'ice sensors' }, [first]],
    ['French words without accents', { text: 'dechets' }, [third]],
    ['words of the summary', { text: 'Contraintes' }, [first]],
    ['a skill', { text: 'signal c++' }, [first]],
    ['an emoji', { text: '💧' }, [second]],
    ['a text that looks like an operator', { text: '$where' }, []],
    ['a long text', { text: 'fibre '.repeat(1_667) }, [first]],
    ['several conditions', { sector: ['OPTICS_PHOTONICS'], openOn: '2025-02-01', text: 'fib' }, [first]],
  ])('filters by %s, newest first', async (_, filter, expected) => {
    const { data, errors } = await ask(filter);
    expect(errors).toBeUndefined();
    expect(data.challenges.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(data.challenges.totalCount).toBe(expected.length);
  });

  it.each([
    [{ member: ['techpark:M-001', '🚀'] }, 'filter.member[1]'],
    [{ openOn: '2026-13-01' }, 'filter.openOn'],
    [{ updatedSince: 'now' }, 'filter.updatedSince'],
  ])('refuses %j by the name of what is wrong in it', async (filter, argument) => {
    const { errors } = await ask(filter);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('references', () => {
  const ask = async (typename: string, ids: readonly unknown[], selection: string) => {
    const { data, errors } = await subgraph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`,
      { of: ids.map((id) => ({ __typename: typename, id })) },
    );
    expect(errors).toBeUndefined();
    return data._entities;
  };

  it('resolve challenges in their order, null for an id that none has', async () => {
    const ids = ['techpark:C-0003', { $ne: null }, 7, 'techpark:C-9999', 'techpark:C-0001'];
    expect(await ask('Challenge', ids, 'id postedOn')).toEqual([
      { id: 'techpark:C-0003', postedOn: '2025-05-01' },
      null,
      null,
      null,
      { id: 'techpark:C-0001', postedOn: '2025-01-01' },
    ]);
  });

  it('give a placement the challenge that it takes up', async () => {
    const ids = ['mitacs:IT18063-03', 'mitacs:IT00000-01', 'mitacs:IT18063-02'];
    expect(await ask('Placement', ids, 'challenge { id }')).toEqual([
      { challenge: { id: 'techpark:C-0002' } },
      { challenge: null },
      { challenge: { id: 'techpark:C-0002' } },
    ]);
  });
});
