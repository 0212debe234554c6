import {
  checkDateRange,
  checkDateTime,
  checkId,
  checkIds,
  checkPage,
  localize,
  orderBy,
  scalars,
  selectedFields,
  toConnection,
} from '../kit/index.ts';
import type { Resolvers } from './resolvers.types.ts';

// A resolver checks its arguments, asks a loader, and gives the field its shape. A field whose record has it under its
// own name needs none.

/** An order is named after its list, so that a cursor of one list is refused by another. */
const newestFirst = { path: 'heldOn', direction: -1, type: 'string' } as const;
const allOrder = orderBy('workshops', newestFirst);
const hostOrder = orderBy('Organization.workshops', newestFirst);

export const resolvers = {
  Query: {
    workshop: (_, { id }, { loaders }, info) =>
      loaders.workshopById.load(checkId('id', id, ['template']), selectedFields(info)),

    workshops: (_, args, { loaders }, info) => {
      const page = checkPage(allOrder, args);
      const filter = {
        host: checkIds('filter.host', args.filter?.host),
        heldOn: checkDateRange('filter.heldOn', args.filter?.heldOn),
        updatedSince: checkDateTime('filter.updatedSince', args.filter?.updatedSince),
      };
      const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
      return toConnection({
        order: allOrder,
        page: () => loaders.workshops.page({ filter, page, fields }),
        count: () => loaders.workshops.count(filter),
      });
    },
  },

  Workshop: {
    // The gateway names a workshop by its key and asks for the rest: null for one that does not exist.
    __resolveReference: ({ id }, { loaders }, info) => loaders.workshopById.load(id, selectedFields(info)),
    id: ({ _id }) => _id,
    title: ({ title }, { lang }, { language }) => localize(title, lang ?? language) ?? title.en,
    // The key is enough: the gateway asks the organization's own partner for the rest.
    host: ({ hostId }) => ({ id: hostId }),
  },

  Organization: {
    workshops: ({ id }, args, { loaders }, info) => {
      const page = checkPage(hostOrder, args);
      const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
      return toConnection({
        order: hostOrder,
        page: () => loaders.workshopPageByHost.load(id, { filter: {}, page, fields }),
        count: () => loaders.workshopCountByHost.load(id, {}),
      });
    },
  },

  Date: scalars.Date,
  DateTime: scalars.DateTime,
} satisfies Resolvers;
