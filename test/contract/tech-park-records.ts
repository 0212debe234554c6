import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  type Challenge,
  challenges,
  challengeWords,
} from '../../subgraphs/regional/tech-park/models/challenges.ts';
import {
  memberships,
  membershipWords,
  type ParkMembership,
} from '../../subgraphs/regional/tech-park/models/memberships.ts';

/** Records of tests: what a test speaks of stands in the test, the rest is here. */
const source = {
  partner: 'tech-park',
  recordId: 'SAMPLE-1',
  updatedAt: new Date('2026-01-10T08:00:00.000Z'),
  importedAt: new Date('2026-01-11T02:00:00.000Z'),
};

export function aMembership(
  local: string,
  facts: Partial<ParkMembership> & { name?: string } = {},
): ParkMembership {
  const { name, ...record } = facts;
  return {
    _id: `techpark:${local}`,
    organizationId: `neq:11${local.replaceAll(/\D/g, '').padStart(8, '0')}`,
    category: 'COMPANY',
    sectors: ['ENVIRONMENT'],
    premises: null,
    employees: null,
    researchStaff: null,
    joinedOn: '2015-01-01',
    leftOn: null,
    agreementEndsOn: null,
    words: membershipWords([name ?? local], record.premises ?? null),
    source: { ...source, recordId: `SAMPLE-${local}` },
    ...record,
  };
}

export function aChallenge(local: string, facts: Partial<Challenge> = {}): Challenge {
  const title = facts.title ?? { en: `Challenge ${local}`, fr: `Défi ${local}` };
  const summary = facts.summary ?? null;
  const skills = facts.skills ?? [];
  return {
    _id: `techpark:${local}`,
    title,
    summary,
    memberId: 'techpark:M-001',
    sectors: ['ENVIRONMENT'],
    status: 'OPEN',
    skills,
    postedOn: '2025-05-01',
    closesOn: null,
    placementIds: [],
    words: challengeWords({ title, summary, skills }),
    source: { ...source, recordId: `SAMPLE-${local}` },
    ...facts,
  };
}

export async function insertPark(
  db: Connection,
  records: { memberships?: Iterable<ParkMembership>; challenges?: Iterable<Challenge> },
): Promise<void> {
  await insertInBulk(db, memberships, records.memberships ?? [], () => {});
  await insertInBulk(db, challenges, records.challenges ?? [], () => {});
}
