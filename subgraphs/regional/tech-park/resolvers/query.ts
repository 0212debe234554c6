import {
  checkDate,
  checkDateTime,
  checkFilter,
  checkId,
  checkIds,
  checkSearchText,
  connectionFromList,
  selectedFields,
} from '@passerelle/kit';
import { challengeOrder, parkMembershipOrder } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';

export const Query: QueryResolvers = {
  parkMember: (_, { id }, { loaders }, info) =>
    loaders.parkMembershipById.load(checkId('id', id, ['tech-park:M-042']), selectedFields(info)),

  parkMembers: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      memberOn: checkDate,
      text: checkSearchText,
      updatedSince: checkDateTime,
    });
    return connectionFromList(loaders.parkMemberships, { order: parkMembershipOrder, args, filter, info });
  },

  challenge: (_, { id }, { loaders }, info) =>
    loaders.challengeById.load(checkId('id', id, ['tech-park:C-0107']), selectedFields(info)),

  challenges: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      member: (argument, ids) => checkIds(argument, ids, ['tech-park:M-042']),
      openOn: checkDate,
      text: checkSearchText,
      updatedSince: checkDateTime,
    });
    return connectionFromList(loaders.challenges, { order: challengeOrder, args, filter, info });
  },
};
