import { LARGEST_PAGE, resolveStub, selectedFields } from '@passerelle/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from '../loaders.ts';
import { exchangeOrder } from '../orders.ts';
import type { Exchange } from '../parents.ts';
import type { OrganizationResolvers } from '../resolvers.types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  laboratories: ({ id }, _, { loaders }, info) =>
    loaders.laboratoriesByOrganization.load(id, selectedFields(info)),
  exchangesSent: ({ id }, _, { loaders }, info) => newest(loaders.exchangesByHome(id), info),
  exchangesHosted: ({ id }, _, { loaders }, info) => newest(loaders.exchangesByHost(id), info),
};

/** The 100 newest exchanges of a list. */
async function newest(list: Loaders['exchanges'], info: GraphQLResolveInfo): Promise<Exchange[]> {
  const page = { order: exchangeOrder, first: LARGEST_PAGE, after: null };
  const { rows } = await list.page({ filter: {}, page, fields: selectedFields(info) });
  return [...rows];
}
