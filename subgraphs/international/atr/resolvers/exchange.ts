import { localize, selectedFields } from '@passerelle/kit';
import type { Laboratory } from '../parents.ts';
import type { ExchangeResolvers } from '../resolvers.types.ts';
import { referenceId } from './reference-id.ts';

export const Exchange: ExchangeResolvers = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.exchangeById.load(referenceId(reference), selectedFields(info)),

  id: (exchange) => exchange._id,
  theme: ({ theme }, { lang }, { language }) => localize(theme, lang ?? language) ?? '',
  researcher: ({ researcherId }) => stub(researcherId),
  homeOrganization: ({ homeOrganizationId }) => ({ id: homeOrganizationId }),
  hostOrganization: ({ hostOrganizationId }) => ({ id: hostOrganizationId }),
  placement: ({ placementId }) => stub(placementId),

  laboratory: ({ laboratoryId }, _, { loaders }, info) => {
    if (!laboratoryId) return null;
    const fields = selectedFields(info);
    // The exchange knows the laboratory's id: a record is read for more than that only.
    const isIdEnough = [...fields].every((field) => field === 'id' || field === '__typename');
    return isIdEnough
      ? ({ _id: laboratoryId } as Laboratory)
      : loaders.laboratoryById.load(laboratoryId, fields);
  },
};

function stub(id: string | null): { id: string } | null {
  return id ? { id } : null;
}
