import { checkPersonId, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ResearcherResolvers } from '../resolvers.types.ts';
import { fieldTerm } from '../values/index.ts';
import { findResearcher } from './find-researcher.ts';
import { placementConnection } from './placement-connection.ts';

export const Researcher: RecordResolvers<ResearcherResolvers> = {
  __resolveReference: (reference, context, info) => {
    const id = referenceId(reference);
    return findResearcher(id && checkPersonId('id', id, context), selectedFields(info), context);
  },
  id: ({ _id }) => _id,
  affiliation: ({ affiliationId }, _, { loaders }, info) =>
    loaders.organizationByLink.load(affiliationId, info),
  fields: ({ fieldCodes }) => (fieldCodes ?? []).map(fieldTerm),
  placements: ({ _id }, args, context, info) =>
    placementConnection(context.loaders.placementsByIntern(_id), { args, context, info }),
  supervised: ({ _id }, args, context, info) =>
    placementConnection(context.loaders.placementsBySupervisor(_id), { args, context, info }),
};
