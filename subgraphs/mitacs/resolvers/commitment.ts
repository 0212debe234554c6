import { localize, toMoneyOrNull } from '@passerelle/kit';
import type { CommitmentResolvers } from '../resolvers.types.ts';

export const Commitment: CommitmentResolvers = {
  by: ({ organizationId }, _, { loaders }, info) => loaders.organizationByLink.load(organizationId, info),
  amount: ({ amount }) => toMoneyOrNull(amount),
  purpose: ({ purpose }, { lang }, { language }) => localize(purpose, lang ?? language) ?? '',
};
