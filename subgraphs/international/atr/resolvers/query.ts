import {
  checkDate,
  checkDateTime,
  checkId,
  checkPage,
  selectedFields,
  toConnection,
  today,
} from '@passerelle/kit';
import { exchangesNewestFirst } from '../exchange-orders.ts';
import { checkResearchField } from '../research-fields.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';

export const Query: QueryResolvers = {
  laboratory: (_, { id }, { loaders }, info) =>
    loaders.laboratoryById.load(checkId('id', id, ['atr']), selectedFields(info)),

  laboratories: (_, args, { loaders }, info) => {
    const on = checkDate('on', args.on) ?? today();
    const filter = {
      openOn: args.includeClosed ? null : on,
      fields: checkResearchField('field', args.field),
      updatedSince: checkDateTime('updatedSince', args.updatedSince),
    };
    return loaders.laboratories.list(filter, selectedFields(info));
  },

  exchange: (_, { id }, { loaders }, info) =>
    loaders.exchangeById.load(checkId('id', id, ['atr']), selectedFields(info)),

  exchanges: (_, args, { loaders }, info) => {
    const filter = checkExchangeFilter('filter', args.filter);
    const page = checkPage(exchangesNewestFirst, args);
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order: page.order,
      page: () => loaders.exchanges.page({ filter, page, fields }),
      count: () => loaders.exchanges.count(filter),
    });
  },
};
