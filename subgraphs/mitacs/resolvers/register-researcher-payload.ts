import { selectedFields } from '@passerelle/kit';
import type { RegisterResearcherPayloadResolvers } from '../resolvers.types.ts';

export const RegisterResearcherPayload: RegisterResearcherPayloadResolvers = {
  researcher: (registration, _, { loaders }, info) =>
    registration.outcome === 'conflict'
      ? null
      : loaders.researcherById.load(registration.id, selectedFields(info)),
  isNew: ({ outcome }) => outcome === 'registered',
  userErrors: (registration) => {
    const isConflict = registration.outcome === 'conflict';
    const identifiers = isConflict ? registration.identifiers : registration.notAdded;
    return identifiers.map((identifier) => ({ kind: isConflict ? 'CONFLICT' : 'NOT_ADDED', identifier }));
  },
};
