import { localize, selectedFields } from '../../kit/index.ts';
import type { OrganizationResolvers } from '../resolvers.types.ts';
import { linkOrganization } from './links.ts';
import { connectPlacements } from './placement-list.ts';
import { readPublicId } from './reference.ts';
import { toSectorTerm } from './term.ts';

export const organization: OrganizationResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const id = readPublicId(reference, 'ror');
    return id ? loaders.organizationByIdentifier.load(id, selectedFields(info)) : null;
  },
  id: ({ _id }) => _id,
  name: ({ names }, { lang }, { language }) => localize(names, lang ?? language),
  sector: ({ sectorCode }) => toSectorTerm(sectorCode),
  partOf: ({ partOfId }, _, context, info) => (partOfId ? linkOrganization(partOfId, context, info) : null),
  hosted: ({ _id }, args, context, info) =>
    connectPlacements(context.loaders.placementsByHost(_id), args, context, info),
  sent: ({ _id }, args, context, info) =>
    connectPlacements(context.loaders.placementsByInstitution(_id), args, context, info),
  partnerships: async ({ _id }, _, { loaders }, info) =>
    (await loaders.partnershipsByParty.load(_id, selectedFields(info))) ?? [],
};
