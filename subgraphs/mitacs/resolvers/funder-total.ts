import { toMoney } from '@passerelle/kit';
import type { FunderTotalResolvers } from '../resolvers.types.ts';

export const FunderTotal: FunderTotalResolvers = {
  funder: ({ funderId }, _, { loaders }, info) => loaders.organizationByLink.load(funderId, info),
  total: ({ cents, currency }) => toMoney(cents, currency),
};
