import { connectionFromList, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import { memberChallengeOrder } from '../orders.ts';
import type { ParkMembershipResolvers } from '../resolvers.types.ts';

export const ParkMembership: RecordResolvers<ParkMembershipResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.parkMembershipById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  challenges: ({ _id }, { status, ...args }, { loaders }, info) =>
    connectionFromList(loaders.challengesByMember(_id), {
      order: memberChallengeOrder,
      args,
      filter: { status },
      info,
    }),
};
