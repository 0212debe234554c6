/** The resolvers of each type of the graph, under the name of the type. */
export { Challenge } from './challenge.ts';
export { Organization } from './organization.ts';
export { ParkMembership } from './park-membership.ts';
export { Placement } from './placement.ts';
export { Query } from './query.ts';
