import { localize, selectedFields, toMoneyOrNull } from '../../kit/index.ts';
import type { CommitmentResolvers, PartnershipResolvers, SignatoryResolvers } from '../resolvers.types.ts';
import { linkOrganization, linkProgram } from './links.ts';
import { readId } from './reference.ts';

export const partnership: PartnershipResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const id = readId(reference);
    return id ? loaders.partnershipById.load(id, selectedFields(info)) : null;
  },
  id: ({ _id }) => _id,
  title: ({ _id, titles }, { lang }, { language }) => localize(titles, lang ?? language) ?? _id,
  summary: ({ summaries }, { lang }, { language }) => localize(summaries, lang ?? language),
  partner: ({ partnerId }, _, context, info) => linkOrganization(partnerId, context, info),
  programs: ({ programCodes }, _, context, info) =>
    Promise.all(programCodes.map((code) => linkProgram(code, context, info))),
};

export const commitment: CommitmentResolvers = {
  by: ({ organizationId }, _, context, info) =>
    organizationId ? linkOrganization(organizationId, context, info) : null,
  amount: ({ amount }) => toMoneyOrNull(amount),
  purpose: ({ purposes }, { lang }, { language }) => localize(purposes, lang ?? language) ?? '',
};

export const signatory: SignatoryResolvers = {
  office: ({ offices }, { lang }, { language }) => localize(offices, lang ?? language) ?? '',
  organization: ({ organizationId }, _, context, info) => linkOrganization(organizationId, context, info),
};
