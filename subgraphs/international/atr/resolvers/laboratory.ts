import { checkPage, localize, selectedFields, toConnection } from '@passerelle/kit';
import { laboratoryExchangesNewestFirst } from '../exchange-orders.ts';
import { researchFieldLabel } from '../research-fields.ts';
import type { LaboratoryResolvers, TermResolvers } from '../resolvers.types.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';
import { referenceId } from './reference-id.ts';

export const Laboratory: LaboratoryResolvers = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.laboratoryById.load(referenceId(reference), selectedFields(info)),

  id: (laboratory) => laboratory._id,
  name: ({ _id, name }, { lang }, { language }) => localize(name, lang ?? language) ?? _id,
  theme: ({ theme }, { lang }, { language }) => localize(theme, lang ?? language),
  organization: ({ organizationId }) => ({ id: organizationId }),

  exchanges: ({ _id }, args, { loaders }, info) => {
    const filter = checkExchangeFilter('filter', args.filter);
    const page = checkPage(laboratoryExchangesNewestFirst, args);
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order: page.order,
      page: () => loaders.exchangesByLaboratory.page.load(_id, { filter, page, fields }),
      count: () => loaders.exchangesByLaboratory.count.load(_id, filter),
    });
  },
};

export const Term: TermResolvers = {
  scheme: () => 'CRDC',
  code: (code) => code,
  label: (code, { lang }, { language }) => localize(researchFieldLabel(code), lang ?? language) ?? code,
};
