import { localize } from '../../kit/index.ts';
import type { SignatoryResolvers } from '../resolvers.types.ts';

export const Signatory: SignatoryResolvers = {
  office: ({ office }, { lang }, { language }) => localize(office, lang ?? language) ?? '',
  organization: ({ organizationId }, _, { loaders }, info) =>
    loaders.organizationByLink.load(organizationId, info),
};
