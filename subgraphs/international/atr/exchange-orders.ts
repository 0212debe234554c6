import { orderBy } from '@passerelle/kit';

const newestArrivalFirst = { path: 'arrivesOn', direction: -1, type: 'string' } as const;

/** One order for two lists: under names of their own, so that a cursor of one is no cursor of the other. */
export const exchangesNewestFirst = orderBy('exchanges/ARRIVES_ON_DESC', newestArrivalFirst);
export const laboratoryExchangesNewestFirst = orderBy(
  'Laboratory.exchanges/ARRIVES_ON_DESC',
  newestArrivalFirst,
);
