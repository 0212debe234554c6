import { resolveStub, selectedFields } from '@passerelle/kit';
import type { OrganizationResolvers } from '../resolvers.types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  // A municipality has the id of its organization: an id of another scheme needs no read.
  municipality: ({ id }, _, { loaders }, info) =>
    loaders.municipalityById.load(id.startsWith('sgc:') ? id : null, selectedFields(info)),
};
