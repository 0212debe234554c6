import type { PlacementBreakdownResolvers } from '../resolvers.types.ts';

export const PlacementBreakdown: PlacementBreakdownResolvers = {
  isComplete: ({ remainder }) => remainder === null,
};
