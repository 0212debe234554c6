import { orderBy } from '@passerelle/kit';

/** By id: the order in which members joined the register. */
export const membersById = orderBy('parkMembers/ID');

const newestFirst = { path: 'postedOn', direction: -1, type: 'string' } as const;

/** One order for two lists: under names of their own, so that a cursor of one is no cursor of the other. */
export const challengesNewestFirst = orderBy('challenges/POSTED_ON_DESC', newestFirst);
export const memberChallengesNewestFirst = orderBy('ParkMembership.challenges/POSTED_ON_DESC', newestFirst);
