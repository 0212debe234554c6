import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { WorkshopResolvers } from '../resolvers.types.ts';

// A field that the record stores under its own name needs no resolver.
export const Workshop: RecordResolvers<WorkshopResolvers> = {
  // The gateway names a workshop by its key and requests its fields: null for one that does not exist.
  __resolveReference: (reference, { loaders }, info) =>
    loaders.workshopById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  // The key is enough: the gateway requests the rest from the organization's own partner.
  host: ({ hostId }) => ({ id: hostId }),
};
