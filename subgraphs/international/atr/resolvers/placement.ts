import { resolveStub, selectedFields } from '@passerelle/kit';
import type { PlacementResolvers } from '../resolvers.types.ts';

export const Placement: PlacementResolvers = {
  __resolveReference: resolveStub,
  exchange: ({ id }, _, { loaders }, info) => loaders.exchangeByPlacement.load(id, selectedFields(info)),
};
