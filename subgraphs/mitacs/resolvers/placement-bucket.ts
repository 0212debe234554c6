import { toMoney } from '@passerelle/kit';
import type { PlacementBucketResolvers } from '../resolvers.types.ts';

export const PlacementBucket: PlacementBucketResolvers = {
  program: ({ programCode }, _, { loaders }, info) => loaders.programByLink.load(programCode ?? null, info),
  funding: ({ funding }) => funding.map(({ cents, currency }) => toMoney(cents, currency)),
};
