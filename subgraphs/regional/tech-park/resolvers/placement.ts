import { resolveStub, selectedFields } from '@passerelle/kit';
import type { PlacementResolvers } from '../resolvers.types.ts';

export const Placement: PlacementResolvers = {
  __resolveReference: resolveStub,
  challenge: ({ id }, _, { loaders }, info) => loaders.challengeByPlacement.load(id, selectedFields(info)),
};
