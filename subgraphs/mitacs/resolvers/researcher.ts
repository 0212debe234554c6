import { selectedFields } from '../../kit/index.ts';
import type { ResearcherResolvers } from '../resolvers.types.ts';
import { linkOrganization } from './links.ts';
import { connectPlacements } from './placement-list.ts';
import { readPublicId } from './reference.ts';
import { toFieldTerms } from './term.ts';

export const researcher: ResearcherResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const id = readPublicId(reference, 'orcid');
    return id ? loaders.researcherByIdentifier.load(id, selectedFields(info)) : null;
  },
  id: ({ _id }) => _id,
  affiliation: ({ affiliationId }, _, context, info) =>
    affiliationId ? linkOrganization(affiliationId, context, info) : null,
  fields: ({ fieldCodes }) => toFieldTerms(fieldCodes),
  placements: ({ _id }, args, context, info) =>
    connectPlacements(context.loaders.placementsByIntern(_id), args, context, info),
  supervised: ({ _id }, args, context, info) =>
    connectPlacements(context.loaders.placementsBySupervisor(_id), args, context, info),
};
