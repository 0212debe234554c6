import { type Order, type OrderKey, orderBy } from '@passerelle/kit';
import type { PlacementSort } from './schema.types.ts';

// Each order has an index in its model.

/** `organizations`: by name, and by id where it is equal. */
export const organizationOrder = orderBy('organizations/NAME_ASC', {
  path: 'nameKey',
  direction: 1,
  type: 'string',
});

/** `researchers`: by id. The order by name would show anonymous callers what only signed-in callers may read. */
export const researcherOrder = orderBy('researchers/ID_ASC');

const startsOn: OrderKey = { path: 'startsOn', direction: -1, type: 'string' };
const endsOn: OrderKey = { path: 'endsOn', direction: 1, type: 'string' };
const currency: OrderKey = { path: 'fundingCurrency', direction: 1, type: 'string' };
const funding: OrderKey = { path: 'fundingCents', direction: -1, type: 'number' };

const newestFirst = orderBy('placements/STARTS_ON_DESC', startsOn);

/** `placements`, and the placements of a parent: a cursor is valid in each of these lists that has the same order. */
export const placementOrders: Readonly<Record<PlacementSort, Order>> = {
  STARTS_ON_DESC: newestFirst,
  STARTS_ON_ASC: reversed('placements/STARTS_ON_ASC', newestFirst),
  ENDS_ON_ASC: orderBy('placements/ENDS_ON_ASC', endsOn, startsOn),
  // By currency first: amounts are comparable within a currency only.
  FUNDING_DESC: orderBy('placements/FUNDING_DESC', currency, funding),
};

/** Every key reversed, the id included, so that one index serves both orders. */
function reversed(name: string, order: Order): Order {
  return {
    name,
    keys: order.keys.map((key) => ({ ...key, direction: key.direction === 1 ? -1 : 1 })),
  };
}
