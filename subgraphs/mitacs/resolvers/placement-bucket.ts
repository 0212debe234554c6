import type { PlacementBucketResolvers } from '../resolvers.types.ts';
import { awardedMoney, requestedMoney } from './money-sums.ts';

export const PlacementBucket: PlacementBucketResolvers = {
  program: ({ group }, _, { loaders }, info) => loaders.programByLink.load(group.programCode ?? null, info),
  status: ({ group }) => group.status ?? null,
  hostKind: ({ group }) => group.hostKind ?? null,
  hostRegion: ({ group }) => group.hostRegion ?? null,
  hostCountry: ({ group }) => group.hostCountry ?? null,
  startYear: ({ group }) => group.startYear ?? null,
  awarded: awardedMoney,
  requested: requestedMoney,
};
