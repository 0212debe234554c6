import { type OrderKey, orderBy } from '@passerelle/kit';

// Each order has an index in its model.

/** `parkMembers`: by id. */
export const parkMembershipOrder = orderBy('parkMembers/ID_ASC');

const newestFirst: OrderKey = { path: 'postedOn', direction: -1, type: 'string' };

/** `challenges`. */
export const challengeOrder = orderBy('challenges/POSTED_ON_DESC', newestFirst);

/** `ParkMembership.challenges`. A cursor of one of the two lists is rejected by the other. */
export const memberChallengeOrder = orderBy('ParkMembership.challenges/POSTED_ON_DESC', newestFirst);
