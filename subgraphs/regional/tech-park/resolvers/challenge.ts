import { localize, selectedFields } from '@passerelle/kit';
import type { ParkMembership } from '../parents.ts';
import type { ChallengeResolvers } from '../resolvers.types.ts';
import { referenceId } from './reference-id.ts';

export const Challenge: ChallengeResolvers = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.challengeById.load(referenceId(reference), selectedFields(info)),

  id: (challenge) => challenge._id,
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  summary: ({ summary }, { lang }, { language }) => localize(summary, lang ?? language),
  placements: ({ placementIds }) => placementIds.map((id) => ({ id })),

  member: async ({ _id, memberId }, _, { loaders }, info) => {
    const fields = selectedFields(info);
    // The challenge knows the membership's id: a record is read for more than that only.
    const isIdEnough = [...fields].every((field) => field === 'id' || field === '__typename');
    if (isIdEnough) return { _id: memberId } as ParkMembership;
    const member = await loaders.membershipById.load(memberId, fields);
    if (!member) throw new Error(`${_id} belongs to ${memberId}, of which there is no record.`);
    return member;
  },
};
