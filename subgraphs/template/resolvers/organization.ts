import { connectionFromList, resolveStub } from '@passerelle/kit';
import { hostWorkshopOrder } from '../orders.ts';
import type { OrganizationResolvers } from '../resolvers.types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: resolveStub,
  workshops: ({ id }, args, { loaders }, info) =>
    connectionFromList(loaders.workshopsByHost(id), { order: hostWorkshopOrder, args, filter: {}, info }),
};
