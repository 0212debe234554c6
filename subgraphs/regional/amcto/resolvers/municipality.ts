import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { MunicipalityResolvers } from '../resolvers.types.ts';
import { municipalKind } from '../values/municipal-kinds.ts';

export const Municipality: RecordResolvers<MunicipalityResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.municipalityById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  organization: ({ _id }) => ({ id: _id }),
  kind: ({ kind }, { lang }, { language }) => localize(municipalKind(kind), lang ?? language) ?? kind,
  upperTier: ({ upperTierId }, _, { loaders }, info) => loaders.municipalityByLink.load(upperTierId, info),
  lowerTiers: ({ _id, tier }, _, { loaders }, info) =>
    tier === 'UPPER' ? loaders.lowerTiersByUpperTier.load(_id, selectedFields(info)) : [],
  population: ({ population2016, population2021 }, { census }) => {
    if (census === 2016) return population2016;
    return census === 2021 ? population2021 : null;
  },
  miipProjects: ({ _id }, _, { loaders }, info) =>
    loaders.miipProjectsByMunicipality.load(_id, selectedFields(info)),
};
