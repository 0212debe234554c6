import { insertInBulk, searchWords } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { type Challenge, challenges } from '../../subgraphs/regional/tech-park/models/challenge.ts';
import {
  type ParkMembership,
  parkMemberships,
} from '../../subgraphs/regional/tech-park/models/park-membership.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

export interface ParkRecords {
  readonly memberships?: Iterable<ParkMembership>;
  readonly challenges?: Iterable<Challenge>;
}

/** The park's subgraph with these records. */
export function startTechPark(records: ParkRecords): Promise<TestSubgraph> {
  return startTestSubgraph(techPark, { records: (database) => insertPark(database, records) });
}

export async function insertPark(database: Connection, records: ParkRecords): Promise<void> {
  await insertInBulk(database, parkMemberships, { rows: records.memberships ?? [] });
  await insertInBulk(database, challenges, { rows: records.challenges ?? [] });
}

const source = {
  partner: 'tech-park',
  recordId: 'SAMPLE-1',
  updatedAt: new Date('2026-01-10T08:00:00.000Z'),
  importedAt: new Date('2026-01-11T02:00:00.000Z'),
};

/** A membership; fields that a test does not set have defaults. `name` is searched by the text filter. */
export function aMembership(
  localId: string,
  { name = localId, ...facts }: Partial<ParkMembership> & { name?: string } = {},
): ParkMembership {
  return {
    _id: `tech-park:${localId}`,
    organizationId: `neq:11${localId.replaceAll(/\D/g, '').padStart(8, '0')}`,
    category: 'COMPANY',
    sectors: ['ENVIRONMENT'],
    premises: null,
    employees: null,
    researchStaff: null,
    joinedOn: '2015-01-01',
    leftOn: null,
    agreementEndsOn: null,
    words: searchWords({ names: [name, facts.premises] }),
    source: { ...source, recordId: `SAMPLE-${localId}` },
    ...facts,
  };
}

/** A challenge; fields that a test does not set have defaults. */
export function aChallenge(localId: string, facts: Partial<Challenge> = {}): Challenge {
  const {
    title = { en: `Challenge ${localId}`, fr: `Défi ${localId}` },
    summary = null,
    skills = [],
  } = facts;
  return {
    _id: `tech-park:${localId}`,
    title,
    summary,
    memberId: 'tech-park:M-001',
    sectors: ['ENVIRONMENT'],
    status: 'OPEN',
    skills,
    postedOn: '2025-05-01',
    closesOn: null,
    placementIds: [],
    words: searchWords({
      en: [title.en, summary?.en, ...skills.map(({ en }) => en)],
      fr: [title.fr, summary?.fr, ...skills.map(({ fr }) => fr)],
    }),
    source: { ...source, recordId: `SAMPLE-${localId}` },
    ...facts,
  };
}
