import { expectIndexedReads } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParkSector } from '../../subgraphs/regional/tech-park/schema.types.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, startTechPark } from './tech-park.fixture.ts';

const MEMBERS = 600;
const CHALLENGES = 1_200;
const SECTORS: readonly ParkSector[] = ['ENVIRONMENT', 'ELECTRONICS', 'LIFE_SCIENCES', 'OPTICS_PHOTONICS'];
const STATUSES = ['OPEN', 'MATCHED', 'COMPLETED', 'WITHDRAWN'] as const;

let techPark: TestSubgraph;

beforeAll(async () => {
  techPark = await startTechPark({ memberships: manyMemberships(), challenges: manyChallenges() });
});
afterAll(() => techPark.close());

const memberIdOf = (number: number) => `M-${String(number).padStart(3, '0')}`;
const challengeIdOf = (number: number) => `C-${String(number).padStart(4, '0')}`;
const sectorsOf = (number: number) => [at(SECTORS, number), at(SECTORS, number + 1)];

/** An item of a list that repeats without end. */
function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}

function* manyMemberships() {
  for (let number = 0; number < MEMBERS; number += 1) {
    yield aMembership(memberIdOf(number), {
      name: `Member ${number} of the park`,
      organizationId: `mitacs:O-${number}`,
      category: number % 3 === 0 ? 'STARTUP' : 'COMPANY',
      sectors: sectorsOf(number),
      joinedOn: `${2000 + (number % 25)}-04-01`,
      leftOn: number % 5 === 0 ? '2025-12-31' : null,
    });
  }
}

/** Two for each member; one in four is open. */
function* manyChallenges() {
  for (let number = 0; number < CHALLENGES; number += 1) {
    const member = number % MEMBERS;
    yield aChallenge(challengeIdOf(number), {
      title: { en: `Problem ${number} to solve`, fr: `Problème ${number} à résoudre` },
      memberId: `tech-park:${memberIdOf(member)}`,
      sectors: sectorsOf(member),
      status: at(STATUSES, Math.floor(number / 4)),
      postedOn: `${2016 + (number % 10)}-02-01`,
      placementIds: number % 2 === 0 ? [`mitacs:IT${number}-01`] : [],
    });
  }
}

describe('database commands', () => {
  const many = (idOf: (number: number) => string) => Array.from({ length: 150 }, (_, number) => idOf(number));

  it.each([
    [
      'a page with the ids of its links',
      '{ challenges(first: 100) { nodes { member { __typename id } placements { id } } } }',
      ['find'],
    ],
    [
      'a page with its members',
      '{ challenges(first: 100) { nodes { member { premises } } } }',
      ['find', 'find'],
    ],
    [
      'a page of members with the ids of their organizations',
      '{ parkMembers(first: 100) { nodes { organization { id } } } }',
      ['find'],
    ],
    [
      'the challenges of a hundred members',
      '{ parkMembers(first: 100) { nodes { challenges(first: 5) { nodes { title } } } } }',
      ['find', 'aggregate'],
    ],
    [
      'their number',
      '{ parkMembers(first: 100) { nodes { challenges(first: 5) { totalCount } } } }',
      ['find', 'aggregate'],
    ],
    ['a count without a page', '{ challenges { totalCount } }', ['aggregate']],
  ])('for %s', async (_, query, expected) => {
    expect(await techPark.commandsOf(() => techPark.data(query))).toEqual(expected);
  });

  it.each([
    ['ParkMembership', many((number) => `tech-park:${memberIdOf(number)}`), 'premises', 1],
    ['Challenge', many((number) => `tech-park:${challengeIdOf(number)}`), 'title', 1],
    ['Organization', many((number) => `mitacs:O-${number}`), 'parkMembership { premises }', 1],
    ['Placement', many((number) => `mitacs:IT${number}-01`), 'challenge { title }', 1],
    ['Organization', many((number) => `mitacs:O-${number}`), 'id __typename', 0],
    ['Placement', many((number) => `mitacs:IT${number}-01`), 'id __typename', 0],
  ])('for many references to %s are as many as for one, %#', async (typename, ids, selection, expected) => {
    const commands = await techPark.commandsOf(async () => {
      expect(await techPark.entities(typename, ids, selection)).toHaveLength(ids.length);
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
    challenges('member: ["tech-park:M-007"]'),
    challenges('openOn: "2026-01-01"'),
    challenges('text: "problem"'),
    challenges('updatedSince: "2026-01-01T00:00:00Z"'),
  ])('scan no collection for %s', async (query) => {
    expect(await expectIndexedReads(techPark, query)).toHaveLength(2);
  });

  it.each([
    [
      'the challenges of a member',
      '{ challenges(filter: { member: ["tech-park:M-007"] }) { nodes { title } } }',
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
      'what is open on a day in a sector',
      '{ challenges(first: 10, filter: { sector: [OPTICS_PHOTONICS], openOn: "2026-01-01" }) { nodes { title } } }',
      11,
    ],
    [
      "pages of ten members' challenges",
      '{ parkMembers(first: 10) { nodes { challenges(first: 5) { nodes { title } } } } }',
      20,
    ],
  ])('examine no more records than they need for %s', async (_, query, most) => {
    for (const { returned, docsExamined, keysExamined } of await expectIndexedReads(techPark, query)) {
      expect(returned).toBeGreaterThan(0);
      expect(Math.max(docsExamined, keysExamined)).toBeLessThanOrEqual(most);
    }
  });

  it.each([
    ['Organization', 'mitacs:O-7', 'parkMembership { premises }'],
    ['Placement', 'mitacs:IT10-01', 'challenge { title }'],
    ['Challenge', 'tech-park:C-0007', 'title'],
    ['ParkMembership', 'tech-park:M-007', 'premises'],
  ])('use an index for references to %s', async (typename, id, selection) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`;
    const [plan, ...more] = await expectIndexedReads(techPark, query, { of: [{ __typename: typename, id }] });
    expect(plan).toMatchObject({ docsExamined: 1 });
    expect(plan?.stages).not.toContain('SORT');
    expect(more).toEqual([]);
  });
});
