import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ChallengeResolvers } from '../resolvers.types.ts';

export const Challenge: RecordResolvers<ChallengeResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.challengeById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  summary: ({ summary }, { lang }, { language }) => localize(summary, lang ?? language),
  skills: ({ skills }, { lang }, { language }) =>
    skills.map((skill) => localize(skill, lang ?? language)).filter((skill) => skill !== null),
  member: ({ memberId }, _, { loaders }, info) => loaders.parkMembershipByLink.load(memberId, info),
  placements: ({ placementIds }) => placementIds.map((id) => ({ id })),
};
