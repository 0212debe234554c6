import { localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { PartnershipResolvers } from '../resolvers.types.ts';

export const Partnership: RecordResolvers<PartnershipResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.partnershipById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  summary: ({ summary }, { lang }, { language }) => localize(summary, lang ?? language),
  themes: ({ themes }, { lang }, { language }) =>
    themes.map((theme) => localize(theme, lang ?? language)).filter((theme) => theme !== null),
  partner: ({ partnerId }, _, { loaders }, info) => loaders.organizationByLink.load(partnerId, info),
  programs: ({ programCodes }, _, { loaders }, info) =>
    Promise.all(programCodes.map((code) => loaders.programByLink.load(code, info))),
};
