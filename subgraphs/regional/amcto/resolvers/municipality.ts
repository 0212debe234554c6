import { selectedFields } from '../../../kit/index.ts';
import type { MunicipalityResolvers, OrganizationResolvers } from '../resolvers.types.ts';

export const municipality: MunicipalityResolvers = {
  __resolveReference: ({ id }, { loaders }, info) => loaders.municipalityById.load(id, selectedFields(info)),
  id: ({ _id }) => _id,
  organization: ({ _id }) => ({ id: _id }),
  upperTier: ({ upperTierId }, _, { loaders }, info) =>
    upperTierId ? loaders.linkedMunicipality.load(upperTierId, selectedFields(info)) : null,
  lowerTiers: ({ _id, tier }, _, { loaders }, info) =>
    tier === 'UPPER' ? loaders.lowerTiersByUpperTier.load(_id, selectedFields(info)) : [],
  population: ({ population2016, population2021 }, { census }) => {
    if (census === 2016) return population2016;
    return census === 2021 ? population2021 : null;
  },
  miipProjects: ({ _id }, _, { loaders }, info) =>
    loaders.miipProjectsByMunicipality.load(_id, selectedFields(info)),
};

/** A municipality and its organization share one id, so the id alone tells most organizations that are none. */
export const organization: OrganizationResolvers = {
  municipality: ({ id }, _, { loaders }, info) =>
    id.startsWith('sgc:') ? loaders.municipalityById.load(id, selectedFields(info)) : null,
};
