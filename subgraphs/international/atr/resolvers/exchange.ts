import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ExchangeResolvers } from '../resolvers.types.ts';

export const Exchange: RecordResolvers<ExchangeResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.exchangeById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  researcher: ({ researcherId }) => (researcherId ? { id: researcherId } : null),
  homeOrganization: ({ homeOrganizationId }) => ({ id: homeOrganizationId }),
  hostOrganization: ({ hostOrganizationId }) => ({ id: hostOrganizationId }),
  laboratory: ({ laboratoryId }, _, { loaders }, info) => loaders.laboratoryByLink.load(laboratoryId, info),
  placement: ({ placementId }) => (placementId ? { id: placementId } : null),
  theme: ({ theme }, { lang }, { language }) => localize(theme, lang ?? language) ?? '',
};
