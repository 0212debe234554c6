import { type OrderKey, orderBy } from '@passerelle/kit';

// Each order has an index in its model.

const newestArrivalFirst: OrderKey = { path: 'arrivesOn', direction: -1, type: 'string' };

/** `exchanges`, and the exchanges of an organization. */
export const exchangeOrder = orderBy('exchanges/ARRIVES_ON_DESC', newestArrivalFirst);

/** `Laboratory.exchanges`. A cursor of one of the two lists is rejected by the other. */
export const laboratoryExchangeOrder = orderBy('Laboratory.exchanges/ARRIVES_ON_DESC', newestArrivalFirst);
