import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import type { ParkSector } from '../../subgraphs/regional/tech-park/models/memberships.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, insertPark } from './tech-park-records.ts';

const MEMBERS = 600;
const CHALLENGES = 1_200;
const SECTORS: readonly ParkSector[] = ['ENVIRONMENT', 'ELECTRONICS', 'LIFE_SCIENCES', 'OPTICS_PHOTONICS'];

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(techPark, {
    records: (db) => insertPark(db, { memberships: someMemberships(), challenges: someChallenges() }),
  });
});

afterAll(() => subgraph?.close());

const idOf = (n: number) => `M-${String(n).padStart(3, '0')}`;
const sectorsOf = (n: number) => [SECTORS[n % 4] ?? 'ENVIRONMENT', SECTORS[(n + 1) % 4] ?? 'ENVIRONMENT'];

function* someMemberships() {
  for (let n = 0; n < MEMBERS; n++) {
    yield aMembership(idOf(n), {
      name: `Member ${n} of the park`,
      organizationId: `mitacs:O-${n}`,
      category: n % 3 === 0 ? 'STARTUP' : 'COMPANY',
      sectors: sectorsOf(n),
      joinedOn: `${2000 + (n % 25)}-04-01`,
      leftOn: n % 5 === 0 ? '2025-12-31' : null,
    });
  }
}

/** Two a member; a quarter is open. */
function* someChallenges() {
  for (let n = 0; n < CHALLENGES; n++) {
    yield aChallenge(`C-${String(n).padStart(4, '0')}`, {
      title: { en: `Problem ${n} to solve`, fr: `Problème ${n} à résoudre` },
      memberId: `techpark:${idOf(n % MEMBERS)}`,
      sectors: sectorsOf(n % MEMBERS),
      status: (['OPEN', 'MATCHED', 'COMPLETED', 'WITHDRAWN'] as const)[Math.floor(n / 4) % 4] ?? 'OPEN',
      postedOn: `${2016 + (n % 10)}-02-01`,
      placementIds: n % 2 === 0 ? [`mitacs:IT${n}-01`] : [],
    });
  }
}

const askEntities = (typename: string, ids: readonly string[], selection: string) =>
  subgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`,
    { of: ids.map((id) => ({ __typename: typename, id })) },
  );

describe('database commands', () => {
  const many = (count: number, id: (n: number) => string) => Array.from({ length: count }, (_, n) => id(n));

  it.each([
    [
      'a page with its links’ ids',
      '{ challenges(first: 100) { nodes { member { __typename id } placements { id } } } }',
      ['find'],
    ],
    [
      'a page with its members',
      '{ challenges(first: 100) { nodes { member { premises } } } }',
      ['find', 'find'],
    ],
    [
      'a page of members with their organizations’ ids',
      '{ parkMembers(first: 100) { nodes { organization { id } } } }',
      ['find'],
    ],
    [
      'children of a hundred members',
      '{ parkMembers(first: 100) { nodes { challenges(first: 5) { nodes { title } } } } }',
      ['find', 'aggregate'],
    ],
    [
      'their counts',
      '{ parkMembers(first: 100) { nodes { challenges(first: 5) { totalCount } } } }',
      ['find', 'aggregate'],
    ],
    ['a count without a page', '{ challenges { totalCount } }', ['aggregate']],
  ])('for %s', async (_, query, expected) => {
    const commands = await subgraph.commandsOf(async () => {
      expect((await subgraph.query(query)).errors).toBeUndefined();
    });
    expect(commands).toEqual(expected);
  });

  it.each([
    ['ParkMembership', many(150, (n) => `techpark:${idOf(n)}`), 'premises', 1],
    ['Challenge', many(150, (n) => `techpark:C-${String(n).padStart(4, '0')}`), 'title', 1],
    ['Organization', many(150, (n) => `mitacs:O-${n}`), 'parkMembership { premises }', 1],
    ['Placement', many(150, (n) => `mitacs:IT${n}-01`), 'challenge { title }', 1],
    ['Organization', many(150, (n) => `mitacs:O-${n}`), 'id __typename', 0],
    ['Placement', many(150, (n) => `mitacs:IT${n}-01`), 'id __typename', 0],
  ])('for references to %s %#: many cost as much as one', async (typename, ids, selection, expected) => {
    const commands = await subgraph.commandsOf(async () => {
      const { data, errors } = await askEntities(typename, ids, selection);
      expect(errors).toBeUndefined();
      expect(data._entities).toHaveLength(ids.length);
    });
    expect(commands).toHaveLength(expected);
  });
});

describe('reads', () => {
  const members = (filter: string) => `{ parkMembers(filter: { ${filter} }) { nodes { id } totalCount } }`;
  const challenges = (filter: string) => `{ challenges(filter: { ${filter} }) { nodes { id } totalCount } }`;

  it.each([
    members(''),
    members('category: [STARTUP, COMPANY]'),
    members('sector: [ELECTRONICS]'),
    members('memberOn: "2020-01-01"'),
    members('text: "member 7"'),
    members('updatedSince: "2026-01-01T00:00:00Z"'),
    challenges(''),
    challenges('status: [OPEN, MATCHED]'),
    challenges('sector: [ELECTRONICS, ENVIRONMENT]'),
    challenges('sector: [OPTICS_PHOTONICS], openOn: "2026-01-01"'),
    challenges('member: ["techpark:M-007"]'),
    challenges('openOn: "2026-01-01"'),
    challenges('text: "problem"'),
    challenges('updatedSince: "2026-01-01T00:00:00Z"'),
  ])('by %s never scan a collection', async (query) => {
    const plans = await subgraph.plansOf(() => subgraph.query(query));
    expect(plans.length).toBe(2);
    for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
  });

  it.each([
    [
      'a member’s challenges',
      '{ challenges(filter: { member: ["techpark:M-007"] }) { nodes { title } } }',
      2,
    ],
    [
      'a page of open challenges',
      '{ challenges(first: 10, filter: { status: [OPEN] }) { nodes { title } } }',
      11,
    ],
    [
      'a page of a sector',
      '{ challenges(first: 10, filter: { sector: [OPTICS_PHOTONICS] }) { nodes { title } } }',
      11,
    ],
    [
      'what is open now in a sector',
      '{ challenges(first: 10, filter: { sector: [OPTICS_PHOTONICS], openOn: "2026-01-01" }) { nodes { title } } }',
      11,
    ],
    [
      'pages of ten members’ challenges',
      '{ parkMembers(first: 10) { nodes { challenges(first: 5) { nodes { title } } } } }',
      20,
    ],
  ])('of %s look at no more than they need', async (_, query, most) => {
    const plans = await subgraph.plansOf(() => subgraph.query(query));
    for (const { returned, docsExamined, keysExamined } of plans) {
      expect(returned).toBeGreaterThan(0);
      expect(Math.max(docsExamined, keysExamined)).toBeLessThanOrEqual(most);
    }
  });

  it('of references go by an index too', async () => {
    const plans = [
      ...(await subgraph.plansOf(() =>
        askEntities('Organization', ['mitacs:O-7'], 'parkMembership { premises }'),
      )),
      ...(await subgraph.plansOf(() => askEntities('Placement', ['mitacs:IT10-01'], 'challenge { title }'))),
      ...(await subgraph.plansOf(() => askEntities('Challenge', ['techpark:C-0007'], 'title'))),
      ...(await subgraph.plansOf(() => askEntities('ParkMembership', ['techpark:M-007'], 'premises'))),
    ];
    expect(plans).toHaveLength(4);
    for (const plan of plans) {
      expect(plan.stages).not.toContain('COLLSCAN');
      expect(plan.docsExamined).toBe(1);
    }
  });
});
