import { createLoader, createRequestLoader } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { ChallengeFilter } from './models/challenge-filter.ts';
import {
  type ChallengePageRequest,
  countChallenges,
  countChallengesByMember,
  findChallengePage,
  findChallengePagesByMember,
  findChallengesByIds,
  findChallengesByPlacements,
} from './models/challenges.ts';
import {
  countMemberships,
  findLatestMembershipsByOrganizations,
  findMembershipPage,
  findMembershipsByIds,
  type MembershipFilter,
  type MembershipPageRequest,
} from './models/memberships.ts';

/** Everything that one request reads goes through these, so that siblings share a command. */
export function createLoaders(db: Connection) {
  return {
    memberships: {
      page: (request: MembershipPageRequest) => findMembershipPage(db, request),
      count: (filter: MembershipFilter) => countMemberships(db, filter),
    },
    membershipById: createLoader((ids, fields) => findMembershipsByIds(db, ids, fields)),
    latestMembershipByOrganization: createLoader((organizations, fields) =>
      findLatestMembershipsByOrganizations(db, organizations, fields),
    ),
    challenges: {
      page: (request: ChallengePageRequest) => findChallengePage(db, request),
      count: (filter: ChallengeFilter) => countChallenges(db, filter),
    },
    challengeById: createLoader((ids, fields) => findChallengesByIds(db, ids, fields)),
    challengeByPlacement: createLoader((placements, fields) =>
      findChallengesByPlacements(db, placements, fields),
    ),
    challengesByMember: {
      page: createRequestLoader((members, request: ChallengePageRequest) =>
        findChallengePagesByMember(db, members, request),
      ),
      count: createRequestLoader((members, filter: ChallengeFilter) =>
        countChallengesByMember(db, members, filter),
      ),
    },
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
