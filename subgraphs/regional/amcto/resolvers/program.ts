import { selectedFields } from '../../../kit/index.ts';
import type { ProgramResolvers } from '../resolvers.types.ts';

export const Program: ProgramResolvers = {
  miipIntakes: ({ code }, _, { loaders }, info) =>
    code === 'MIIP' ? loaders.miipIntakes(selectedFields(info)) : [],
};
