import { connectionFromList, resolveStub, selectedFields } from '@passerelle/kit';
import { exchangeOrder } from '../orders.ts';
import type { OrganizationResolvers } from '../resolvers.types.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  laboratories: ({ id }, _, { loaders }, info) =>
    loaders.laboratoriesByOrganization.load(id, selectedFields(info)),
  exchangesSent: ({ id }, args, { loaders }, info) =>
    connectionFromList(loaders.exchangesByHome(id), {
      order: exchangeOrder,
      args,
      filter: checkExchangeFilter(args.filter),
      info,
    }),
  exchangesHosted: ({ id }, args, { loaders }, info) =>
    connectionFromList(loaders.exchangesByHost(id), {
      order: exchangeOrder,
      args,
      filter: checkExchangeFilter(args.filter),
      info,
    }),
};
