import { resolveStub, selectedFields } from '@passerelle/kit';
import type { OrganizationResolvers } from '../resolvers.types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  parkMembership: ({ id }, _, { loaders }, info) =>
    loaders.latestParkMembershipByOrganization.load(id, selectedFields(info)),
};
