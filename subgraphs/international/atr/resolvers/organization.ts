import { connectionFromList, oncePerRequest, resolveStub, selectedFields } from '@passerelle/kit';
import { exchangeOrder } from '../orders.ts';
import type { OrganizationResolvers } from '../resolvers.types.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';

const checkFilterOnce = oncePerRequest(checkExchangeFilter);

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  laboratories: ({ id }, _, { loaders }, info) =>
    loaders.laboratoriesByOrganization.load(id, selectedFields(info)),
  exchangesSent: ({ id }, args, context, info) =>
    connectionFromList(context.loaders.exchangesByHome(id), {
      order: exchangeOrder,
      args,
      filter: checkFilterOnce(args.filter, context, info),
      info,
    }),
  exchangesHosted: ({ id }, args, context, info) =>
    connectionFromList(context.loaders.exchangesByHost(id), {
      order: exchangeOrder,
      args,
      filter: checkFilterOnce(args.filter, context, info),
      info,
    }),
};
