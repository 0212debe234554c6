import { type Order, type OrderKey, orderBy } from '../kit/index.ts';

/** By name; the same name in two places is told apart by id. */
export const organizationOrder = orderBy('organizations/NAME_ASC', {
  path: 'sortName',
  direction: 1,
  type: 'string',
});

/** By id, not by name: the order of a list tells what may only be read by callers who are signed in. */
export const researcherOrder = orderBy('researchers/ID_ASC');

export type PlacementSort = 'STARTS_ON_DESC' | 'STARTS_ON_ASC' | 'ENDS_ON_ASC' | 'FUNDING_DESC';

const startsOn: OrderKey = { path: 'startsOn', direction: -1, type: 'string' };
const endsOn: OrderKey = { path: 'endsOn', direction: 1, type: 'string' };
const currency: OrderKey = { path: 'fundingCurrency', direction: 1, type: 'string' };
const funding: OrderKey = { path: 'fundingCents', direction: -1, type: 'number' };

const newestFirst = orderBy('placements/STARTS_ON_DESC', startsOn);

export const placementOrders: Readonly<Record<PlacementSort, Order>> = {
  STARTS_ON_DESC: newestFirst,
  STARTS_ON_ASC: backwards('placements/STARTS_ON_ASC', newestFirst),
  ENDS_ON_ASC: orderBy('placements/ENDS_ON_ASC', endsOn, startsOn),
  // Amounts compare within a currency only.
  FUNDING_DESC: orderBy('placements/FUNDING_DESC', currency, funding),
};

/** The other way round down to the ids, so that one index serves both. */
function backwards(name: string, order: Order): Order {
  return {
    name,
    keys: order.keys.map((key) => ({ ...key, direction: key.direction === 1 ? -1 : 1 })),
  };
}
