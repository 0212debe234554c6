import type { FunderRemainderResolvers } from '../resolvers.types.ts';
import { awardedMoney, requestedMoney } from './money-sums.ts';

export const FunderRemainder: FunderRemainderResolvers = {
  awarded: awardedMoney,
  requested: requestedMoney,
};
