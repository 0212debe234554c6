import { resolveStub, selectedFields } from '@passerelle/kit';
import type { ResearcherResolvers } from '../resolvers.types.ts';

export const Researcher: ResearcherResolvers = {
  __resolveReference: resolveStub,
  exchanges: ({ id }, _, { loaders }, info) => loaders.exchangesByResearcher.load(id, selectedFields(info)),
};
