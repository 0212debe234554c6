import type { FunderTotalsResolvers } from '../resolvers.types.ts';

export const FunderTotals: FunderTotalsResolvers = {
  isComplete: ({ remainder }) => remainder === null,
};
