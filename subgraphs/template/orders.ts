import { type OrderKey, orderBy } from '@passerelle/kit';

const newestFirst: OrderKey = { path: 'heldOn', direction: -1, type: 'string' };

// The name of an order is its list and its sort: a cursor of one list is rejected by another. Each order has an index in its
// model.
export const workshopOrder = orderBy('workshops/HELD_ON_DESC', newestFirst);
export const hostWorkshopOrder = orderBy('Organization.workshops/HELD_ON_DESC', newestFirst);
