import { selectedFields } from '@passerelle/kit';
import type { ProgramResolvers } from '../resolvers.types.ts';

export const Program: ProgramResolvers = {
  miipIntakes: ({ code }, _, { loaders }, info) =>
    code === 'MIIP' ? loaders.miipIntakes(selectedFields(info)) : [],
};
