/** The resolvers of each type of the graph, under the name of the type. */
export { Organization } from './organization.ts';
export { Query } from './query.ts';
export { Workshop } from './workshop.ts';
