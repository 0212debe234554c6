import type { MutationResolvers } from '../resolvers.types.ts';
import { checkRegistration } from './check-registration.ts';

export const Mutation: MutationResolvers = {
  registerResearcher: (_, { input }, context) =>
    context.loaders.registerPerson(checkRegistration(input, context)),
};
