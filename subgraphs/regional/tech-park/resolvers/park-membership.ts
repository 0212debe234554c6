import { checkPage, selectedFields, toConnection } from '@passerelle/kit';
import { memberChallengesNewestFirst } from '../list-orders.ts';
import type { ParkMembershipResolvers } from '../resolvers.types.ts';
import { referenceId } from './reference-id.ts';

export const ParkMembership: ParkMembershipResolvers = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.membershipById.load(referenceId(reference), selectedFields(info)),

  id: (membership) => membership._id,
  organization: ({ organizationId }) => ({ id: organizationId }),

  challenges: ({ _id }, args, { loaders }, info) => {
    const filter = { status: args.status };
    const page = checkPage(memberChallengesNewestFirst, args);
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order: page.order,
      page: () => loaders.challengesByMember.page.load(_id, { filter, page, fields }),
      count: () => loaders.challengesByMember.count.load(_id, filter),
    });
  },
};
