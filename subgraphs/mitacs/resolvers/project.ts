import { localize, selectedFields } from '../../kit/index.ts';
import type { ProjectResolvers } from '../resolvers.types.ts';
import { connectPlacements } from './placement-list.ts';
import { readId } from './reference.ts';
import { toFieldTerms, toSectorTerm } from './term.ts';

export const project: ProjectResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const id = readId(reference);
    return id ? loaders.projectById.load(id, selectedFields(info)) : null;
  },
  id: ({ _id }) => _id,
  title: ({ _id, titles }, { lang }, { language }) => localize(titles, lang ?? language) ?? _id,
  summary: ({ summaries }, { lang }, { language }) => localize(summaries, lang ?? language),
  fields: ({ fieldCodes }) => toFieldTerms(fieldCodes),
  sector: ({ sectorCode }) => toSectorTerm(sectorCode),
  placements: ({ _id }, args, context, info) =>
    connectPlacements(context.loaders.placementsByProject(_id), args, context, info),
};
