import { orderBy } from '@passerelle/kit';

// Each order has an index in the model.

/** `parkMembers`: by id, the order in which members joined the register. */
export const parkMembershipOrder = orderBy('parkMembers/ID');

const newestFirst = { path: 'postedOn', direction: -1, type: 'string' } as const;

/** `challenges`. */
export const challengeOrder = orderBy('challenges/POSTED_ON_DESC', newestFirst);

/** `ParkMembership.challenges`. A cursor of one of the two lists is rejected by the other. */
export const memberChallengeOrder = orderBy('ParkMembership.challenges/POSTED_ON_DESC', newestFirst);
