import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ProjectResolvers } from '../resolvers.types.ts';
import { fieldTerm, sectorTerm } from '../values/index.ts';
import { placementConnection } from './placement-connection.ts';

export const Project: RecordResolvers<ProjectResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.projectById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  summary: ({ summary }, { lang }, { language }) => localize(summary, lang ?? language),
  fields: ({ fieldCodes }) => fieldCodes.map(fieldTerm),
  sector: ({ sectorCode }) => (sectorCode ? sectorTerm(sectorCode) : null),
  placements: ({ _id }, args, context, info) =>
    placementConnection(context.loaders.placementsByProject(_id), { args, context, info }),
};
