import { resolveStub, selectedFields } from '@passerelle/kit';
import type { PlacementResolvers } from '../resolvers.types.ts';

export const Placement: PlacementResolvers = {
  __resolveReference: resolveStub,
  miipProject: ({ id }, _, { loaders }, info) =>
    loaders.miipProjectByPlacement.load(id, selectedFields(info)),
};
