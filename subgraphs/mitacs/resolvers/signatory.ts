import { localize } from '@passerelle/kit';
import type { SignatoryResolvers } from '../resolvers.types.ts';

export const Signatory: SignatoryResolvers = {
  office: ({ office }, { lang }, { language }) => localize(office, lang ?? language) ?? '',
  organization: ({ organizationId }, _, { loaders }, info) =>
    loaders.organizationByLink.load(organizationId, info),
};
