import {
  checkDateRange,
  checkDateTime,
  checkFilter,
  checkId,
  checkIds,
  connectionFromList,
  selectedFields,
} from '@passerelle/kit';
import { workshopOrder } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';

export const Query: QueryResolvers = {
  workshop: (_, { id }, { loaders }, info) =>
    loaders.workshopById.load(checkId('id', id, ['template:W-001']), selectedFields(info)),

  workshops: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      host: checkIds,
      heldOn: checkDateRange,
      updatedSince: checkDateTime,
    });
    return connectionFromList(loaders.workshops, { order: workshopOrder, args, filter, info });
  },
};
