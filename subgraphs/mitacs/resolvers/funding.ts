import { toMoney } from '@passerelle/kit';
import type { FundingResolvers } from '../resolvers.types.ts';

export const Funding: FundingResolvers = {
  total: ({ cents, currency }) => toMoney(cents, currency),
  contributions: ({ contributions, currency }) =>
    contributions.map((contribution) => ({ ...contribution, currency })),
};
