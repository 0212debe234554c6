import {
  checkDate,
  checkDateTime,
  checkId,
  checkIds,
  checkPage,
  selectedFields,
  toConnection,
} from '@passerelle/kit';
import { challengesNewestFirst, membersById } from '../list-orders.ts';
import type { ChallengeFilter } from '../models/challenge-filter.ts';
import type { MembershipFilter } from '../models/memberships.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import type {
  ChallengeFilter as ChallengeFilterInput,
  ParkMemberFilter as MemberFilterInput,
} from '../schema.types.ts';

export const Query: QueryResolvers = {
  parkMember: (_, { id }, { loaders }, info) =>
    loaders.membershipById.load(checkId('id', id, ['techpark']), selectedFields(info)),

  parkMembers: (_, args, { loaders }, info) => {
    const filter = checkMemberFilter(args.filter);
    const page = checkPage(membersById, args);
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order: page.order,
      page: () => loaders.memberships.page({ filter, page, fields }),
      count: () => loaders.memberships.count(filter),
    });
  },

  challenge: (_, { id }, { loaders }, info) =>
    loaders.challengeById.load(checkId('id', id, ['techpark']), selectedFields(info)),

  challenges: (_, args, { loaders }, info) => {
    const filter = checkChallengeFilter(args.filter);
    const page = checkPage(challengesNewestFirst, args);
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order: page.order,
      page: () => loaders.challenges.page({ filter, page, fields }),
      count: () => loaders.challenges.count(filter),
    });
  },
};

function checkMemberFilter(filter: MemberFilterInput | null | undefined): MembershipFilter {
  if (!filter) return {};
  return {
    category: filter.category,
    sector: filter.sector,
    memberOn: checkDate('filter.memberOn', filter.memberOn),
    text: filter.text,
    updatedSince: checkDateTime('filter.updatedSince', filter.updatedSince),
  };
}

function checkChallengeFilter(filter: ChallengeFilterInput | null | undefined): ChallengeFilter {
  if (!filter) return {};
  return {
    status: filter.status,
    sector: filter.sector,
    member: checkIds('filter.member', filter.member, ['techpark']),
    openOn: checkDate('filter.openOn', filter.openOn),
    text: filter.text,
    updatedSince: checkDateTime('filter.updatedSince', filter.updatedSince),
  };
}
