import {
  checkDate,
  checkDateTime,
  checkId,
  connectionFromList,
  selectedFields,
  today,
} from '@passerelle/kit';
import { exchangeOrder } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import { checkResearchField } from '../values/research-fields.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';

export const Query: QueryResolvers = {
  laboratory: (_, { id }, { loaders }, info) =>
    loaders.laboratoryById.load(checkId('id', id, ['atr:lab-irc']), selectedFields(info)),

  laboratories: (_, { on, includeClosed, field, updatedSince }, { loaders }, info) => {
    // Checked also with `includeClosed`, which does not use it.
    const day = checkDate('on', on) ?? today();
    const filter = {
      on: includeClosed ? null : day,
      field: checkResearchField('field', field),
      updatedSince: checkDateTime('updatedSince', updatedSince),
    };
    return loaders.laboratories(filter, selectedFields(info));
  },

  exchange: (_, { id }, { loaders }, info) =>
    loaders.exchangeById.load(checkId('id', id, ['atr:EX-2024-017']), selectedFields(info)),

  exchanges: (_, args, context, info) => {
    const filter = checkExchangeFilter(args.filter, context);
    return connectionFromList(context.loaders.exchanges, { order: exchangeOrder, args, filter, info });
  },
};
