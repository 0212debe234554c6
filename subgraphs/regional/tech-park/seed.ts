import { insertInBulk, type Source } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type {
  SampleChallenge,
  SampleParkMember,
  SampleRecord,
  SampleSeedOptions,
  World,
} from '../../../sample/index.ts';
import { type Challenge, challenges, challengeWords } from './models/challenges.ts';
import { memberships, membershipWords, type ParkMembership, type ParkSector } from './models/memberships.ts';

/** The sample world's members and challenges. */
export async function seed(db: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  await insertInBulk(db, memberships, membershipsOf(world), onProgress);
  await insertInBulk(db, challenges, challengesOf(world), onProgress);
}

function* membershipsOf(world: World): Iterable<ParkMembership> {
  const names = new Map<string, readonly string[]>();
  for (const { id, name, localIds } of world.companies()) {
    if (localIds['tech-park']) names.set(id, [name.en, name.fr]);
  }
  for (const member of world.parkMembers()) {
    yield toMembership(member, names.get(member.organizationId) ?? []);
  }
}

function* challengesOf(world: World): Iterable<Challenge> {
  const sectors = new Map<string, readonly ParkSector[]>();
  for (const member of world.parkMembers()) sectors.set(member.id, member.sectors);
  for (const challenge of world.challenges()) {
    yield toChallenge(challenge, sectors.get(challenge.memberId) ?? []);
  }
}

function toMembership(member: SampleParkMember, names: readonly string[]): ParkMembership {
  return {
    _id: member.id,
    organizationId: member.organizationId,
    category: member.category,
    sectors: member.sectors,
    premises: member.premises,
    employees: member.employees,
    researchStaff: member.researchStaff,
    joinedOn: member.joinedOn,
    leftOn: member.leftOn,
    agreementEndsOn: member.agreementEndsOn,
    words: membershipWords(names, member.premises),
    source: toSource(member),
  };
}

function toChallenge(challenge: SampleChallenge, sectors: readonly ParkSector[]): Challenge {
  return {
    _id: challenge.id,
    title: challenge.title,
    summary: challenge.summary,
    memberId: challenge.memberId,
    sectors,
    status: challenge.status,
    skills: challenge.skills,
    postedOn: challenge.postedOn,
    closesOn: challenge.closesOn,
    placementIds: challenge.placementIds,
    words: challengeWords(challenge),
    source: toSource(challenge),
  };
}

function toSource({ sampleRecordId, updatedAt, importedAt }: SampleRecord): Source {
  return {
    partner: 'tech-park',
    recordId: sampleRecordId,
    updatedAt: new Date(updatedAt),
    importedAt: new Date(importedAt),
  };
}
