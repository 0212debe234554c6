import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, startTechPark } from './tech-park.fixture.ts';

const LIST = 'query ($filter: ChallengeFilter) { challenges(filter: $filter) { nodes { id } totalCount } }';

let techPark: TestSubgraph;

beforeAll(async () => {
  techPark = await startTechPark({
    memberships: [aMembership('M-001', { sectors: ['OPTICS_PHOTONICS'] }), aMembership('M-002')],
    challenges: [
      aChallenge('C-0001', {
        title: { en: 'Fibre sensors under ice', fr: 'Capteurs à fibre sous la glace' },
        summary: { en: 'Measure stress', fr: 'Mesurer les contraintes' },
        sectors: ['OPTICS_PHOTONICS'],
        skills: [{ en: 'Signal processing', fr: 'Traitement du signal' }, { en: 'C++' }],
        postedOn: '2025-01-01',
        closesOn: '2025-06-30',
      }),
      aChallenge('C-0002', {
        title: { en: 'Water quality 💧' },
        memberId: 'tech-park:M-002',
        status: 'MATCHED',
        postedOn: '2025-03-01',
        placementIds: ['mitacs:IT18063-02', 'mitacs:IT18063-03'],
      }),
      aChallenge('C-0003', {
        title: { fr: 'Tri des déchets' },
        memberId: 'tech-park:M-002',
        postedOn: '2025-05-01',
        source: {
          partner: 'tech-park',
          recordId: 'SAMPLE-C-0003',
          updatedAt: new Date('2026-07-01T09:30:00.000Z'),
          importedAt: new Date('2026-07-02T02:00:00.000Z'),
        },
      }),
    ],
  });
});
afterAll(() => techPark.close());

describe('one challenge', () => {
  it('has all values of its record, and links by id', async () => {
    const { challenge } = await techPark.data(`{
      challenge(id: "tech-park:C-0002") {
        id title summary status skills postedOn closesOn
        member { id joinedOn } placements { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(challenge).toEqual({
      id: 'tech-park:C-0002',
      title: 'Water quality 💧',
      summary: null,
      status: 'MATCHED',
      skills: [],
      postedOn: '2025-03-01',
      closesOn: null,
      member: { id: 'tech-park:M-002', joinedOn: '2015-01-01' },
      placements: [{ id: 'mitacs:IT18063-02' }, { id: 'mitacs:IT18063-03' }],
      source: {
        partner: 'tech-park',
        recordId: 'SAMPLE-C-0002',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('has its skills in the language of the request, else in the one that exists', async () => {
    const { challenge } = await techPark.data(
      '{ challenge(id: "tech-park:C-0001") { skills french: skills(lang: FR) } }',
    );
    expect(challenge).toEqual({
      skills: ['Signal processing', 'C++'],
      french: ['Traitement du signal', 'C++'],
    });
  });

  it('is null for an unknown id, and rejects a malformed one', async () => {
    expect(await techPark.data('{ challenge(id: "tech-park:C-9999") { id } }')).toEqual({ challenge: null });
    const error = await techPark.firstError('{ challenge(id: "C-0001") { id } }');
    expect(error?.extensions).toMatchObject({
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
  ])(
    'has its texts in the language of %j, else of the request (%s)',
    async (lang, header, title, summary) => {
      const query = `{ challenge(id: "tech-park:C-0001") { title${lang} summary${lang} } }`;
      const { data } = await techPark.query(query, {}, { 'accept-language': header });
      expect(data.challenge).toEqual({ title, summary });
    },
  );

  it('falls back to the language that exists', async () => {
    const data = await techPark.data(`{
      french: challenge(id: "tech-park:C-0003") { title(lang: EN) }
      english: challenge(id: "tech-park:C-0002") { title(lang: FR) }
    }`);
    expect(data).toEqual({ french: { title: 'Tri des déchets' }, english: { title: 'Water quality 💧' } });
  });
});

describe('the list', () => {
  const [first, second, third] = ['tech-park:C-0001', 'tech-park:C-0002', 'tech-park:C-0003'];

  it.each<[string, Record<string, unknown> | null, unknown[]]>([
    ['no filter', null, [third, second, first]],
    ['a null condition', { status: null, text: null, openOn: null }, [third, second, first]],
    ['statuses', { status: ['OPEN', 'WITHDRAWN'] }, [third, first]],
    ['an empty list, which matches nothing', { status: [] }, []],
    ['sectors of the member', { sector: ['OPTICS_PHOTONICS'] }, [first]],
    ['members', { member: ['tech-park:M-002', 'tech-park:M-999'] }, [third, second]],
    ['open on the day of posting', { openOn: '2025-01-01' }, [first]],
    ['open on the last day', { openOn: '2025-06-30' }, [third, first]],
    ['open on the day after', { openOn: '2025-07-01' }, [third]],
    ['open before any was posted', { openOn: '2024-12-31' }, []],
    ['open and taken up, which excludes each other', { openOn: '2025-06-30', status: ['MATCHED'] }, []],
    ['change since a moment', { updatedSince: '2026-07-01T09:30:00Z' }, [third]],
    ['English words', { text: 'ice sensors' }, [first]],
    ['French words without accents', { text: 'dechets' }, [third]],
    ['words of the summary', { text: 'Contraintes' }, [first]],
    ['a skill', { text: 'signal c++' }, [first]],
    ['an emoji', { text: '💧' }, [second]],
    ['a text that looks like an operator', { text: '$where' }, []],
    ['a long text', { text: 'fibre '.repeat(1_667) }, [first]],
    ['several conditions', { sector: ['OPTICS_PHOTONICS'], openOn: '2025-02-01', text: 'fib*' }, [first]],
  ])('filters by %s, newest first', async (_, filter, expected) => {
    const { challenges } = await techPark.data(LIST, { filter });
    expect(challenges.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(challenges.totalCount).toBe(expected.length);
  });

  it.each([
    ['filter.member[1]', { member: ['tech-park:M-001', '🚀'] }],
    ['filter.openOn', { openOn: '2026-13-01' }],
    ['filter.updatedSince', { updatedSince: 'now' }],
  ])('rejects a wrong %s', async (argument, filter) => {
    const error = await techPark.firstError(LIST, { filter });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('references', () => {
  it('resolve challenges in their order, null for an unknown or a malformed id', async () => {
    const keys = [
      'tech-park:C-0003',
      { id: { $ne: null } },
      { id: 7 },
      'tech-park:C-9999',
      'tech-park:C-0001',
    ];
    expect(await techPark.entities('Challenge', keys, 'id postedOn')).toEqual([
      { id: 'tech-park:C-0003', postedOn: '2025-05-01' },
      null,
      null,
      null,
      { id: 'tech-park:C-0001', postedOn: '2025-01-01' },
    ]);
  });

  it('find the challenge that a placement works on, null where it works on none', async () => {
    const keys = ['mitacs:IT18063-03', 'mitacs:IT00000-01', 'mitacs:IT18063-02'];
    expect(await techPark.entities('Placement', keys, 'challenge { id }')).toEqual([
      { challenge: { id: 'tech-park:C-0002' } },
      { challenge: null },
      { challenge: { id: 'tech-park:C-0002' } },
    ]);
  });
});
