import { selectedFields } from '@passerelle/kit';
import type { ResearcherMatchResolvers } from '../resolvers.types.ts';
import { findResearcher } from './find-researcher.ts';

export const ResearcherMatch: ResearcherMatchResolvers = {
  researcher: ({ id }, _, context, info) => findResearcher(id, selectedFields(info), context),
};
