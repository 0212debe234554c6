import { localize, type RecordResolvers, selectedFields } from '@passerelle/kit';
import type { OrganizationResolvers } from '../resolvers.types.ts';
import { publicId, sectorTerm } from '../values/index.ts';
import { placementConnection } from './placement-connection.ts';

export const Organization: RecordResolvers<OrganizationResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.organizationByAlias.load(publicId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  name: ({ name }, { lang }, { language }) => localize(name, lang ?? language),
  sector: ({ sectorCode }) => (sectorCode ? sectorTerm(sectorCode) : null),
  partOf: ({ partOfId }, _, { loaders }, info) => loaders.organizationByLink.load(partOfId, info),
  hosted: ({ _id }, args, context, info) =>
    placementConnection(context.loaders.placementsByHost(_id), { args, context, info }),
  sent: ({ _id }, args, context, info) =>
    placementConnection(context.loaders.placementsByInstitution(_id), { args, context, info }),
  partnerships: ({ _id }, _, { loaders }, info) =>
    loaders.partnershipsByParty.load(_id, selectedFields(info)),
};
