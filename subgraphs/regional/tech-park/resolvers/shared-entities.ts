import { selectedFields } from '@passerelle/kit';
import type { OrganizationResolvers, PlacementResolvers } from '../resolvers.types.ts';
import { referenceId } from './reference-id.ts';

// Entities of the registry, to which the park adds its own fields: a reference to one says all that is known of it here.

export const Organization: OrganizationResolvers = {
  __resolveReference: (reference) => ({ id: referenceId(reference) }),

  parkMembership: ({ id }, _, { loaders }, info) =>
    loaders.latestMembershipByOrganization.load(id, selectedFields(info)),
};

export const Placement: PlacementResolvers = {
  __resolveReference: (reference) => ({ id: referenceId(reference) }),

  challenge: ({ id }, _, { loaders }, info) => loaders.challengeByPlacement.load(id, selectedFields(info)),
};
