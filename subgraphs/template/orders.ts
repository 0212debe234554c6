import { orderBy } from '@passerelle/kit';

const newestFirst = { path: 'heldOn', direction: -1, type: 'string' } as const;

// An order has the name of its list: a cursor of one list is rejected by another. Each has an index in the model.
export const workshopOrder = orderBy('workshops', newestFirst);
export const hostWorkshopOrder = orderBy('Organization.workshops', newestFirst);
