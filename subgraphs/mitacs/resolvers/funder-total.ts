import { toMoney } from '@passerelle/kit';
import type { FunderTotalResolvers } from '../resolvers.types.ts';

export const FunderTotal: FunderTotalResolvers = {
  funder: ({ group }, _, { loaders }, info) => loaders.organizationByLink.load(group.funderId, info),
  kind: ({ group }) => group.kind,
  awarded: ({ group, money }) => toMoney(money[0]?.awardedCents ?? 0, group.currency),
  requested: ({ group, money }) => toMoney(money[0]?.requestedCents ?? 0, group.currency),
};
