import { insertInBulk, type LocalizedText, searchWords } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  linkablePlacements,
  type SampleChallenge,
  type SampleParkMember,
  type SampleSeedOptions,
  sampleSource,
  type World,
} from '../../../sample/index.ts';
import { type Challenge, challenges } from './models/challenge.ts';
import { type ParkMembership, parkMemberships } from './models/park-membership.ts';

/** Writes the sample world's members and challenges. */
export async function seed(database: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  await insertInBulk(database, parkMemberships, { rows: parkMembershipRecords(world), onProgress });
  await insertInBulk(database, challenges, { rows: challengeRecords(world), onProgress });
}

function* parkMembershipRecords(world: World): Iterable<ParkMembership> {
  const nameOf = new Map<string, LocalizedText>();
  for (const { id, name, localIds } of world.companies()) {
    if (localIds['tech-park']) nameOf.set(id, name);
  }
  for (const member of world.parkMembers()) yield toParkMembership(member, nameOf.get(member.organizationId));
}

function toParkMembership(member: SampleParkMember, name: LocalizedText | undefined): ParkMembership {
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
    words: searchWords({ names: [name?.en, name?.fr, member.premises] }),
    source: sampleSource('tech-park', member),
  };
}

function* challengeRecords(world: World): Iterable<Challenge> {
  const sectorsOf = new Map(Array.from(world.parkMembers(), ({ id, sectors }) => [id, sectors]));
  const linkable = linkablePlacements(world);
  for (const challenge of world.challenges()) {
    const placementIds = challenge.placementIds.filter((id) => linkable.has(id));
    yield toChallenge({ ...challenge, placementIds }, sectorsOf.get(challenge.memberId) ?? []);
  }
}

function toChallenge(challenge: SampleChallenge, sectors: Challenge['sectors']): Challenge {
  const { title, summary, skills } = challenge;
  return {
    _id: challenge.id,
    title,
    summary,
    memberId: challenge.memberId,
    sectors,
    status: challenge.status,
    skills,
    postedOn: challenge.postedOn,
    closesOn: challenge.closesOn,
    placementIds: challenge.placementIds,
    words: searchWords({
      en: [title.en, summary.en, ...skills.map(({ en }) => en)],
      fr: [title.fr, summary.fr, ...skills.map(({ fr }) => fr)],
    }),
    source: sampleSource('tech-park', challenge),
  };
}
