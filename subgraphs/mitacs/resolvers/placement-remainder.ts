import type { PlacementRemainderResolvers } from '../resolvers.types.ts';
import { awardedMoney, requestedMoney } from './money-sums.ts';

export const PlacementRemainder: PlacementRemainderResolvers = {
  awarded: awardedMoney,
  requested: requestedMoney,
};
