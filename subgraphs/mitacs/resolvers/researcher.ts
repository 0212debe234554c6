import { type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ResearcherResolvers } from '../resolvers.types.ts';
import { fieldTerm } from '../values/index.ts';
import { placementConnection } from './placement-connection.ts';

export const Researcher: RecordResolvers<ResearcherResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.researcherByAlias.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  affiliation: ({ affiliationId }, _, { loaders }, info) =>
    loaders.organizationByLink.load(affiliationId, info),
  fields: ({ fieldCodes }) => (fieldCodes ?? []).map(fieldTerm),
  placements: ({ _id }, args, { loaders }, info) =>
    placementConnection(loaders.placementsByIntern(_id), { args, loaders, info }),
  supervised: ({ _id }, args, { loaders }, info) =>
    placementConnection(loaders.placementsBySupervisor(_id), { args, loaders, info }),
};
