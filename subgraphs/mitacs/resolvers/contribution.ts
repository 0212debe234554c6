import { toMoney } from '@passerelle/kit';
import type { ContributionResolvers } from '../resolvers.types.ts';

export const Contribution: ContributionResolvers = {
  funder: ({ funderId }, _, { loaders }, info) => loaders.organizationByLink.load(funderId, info),
  amount: ({ cents, currency }) => toMoney(cents, currency),
};
