/** The resolvers of each type of the graph, under the name of the type. */
export { Exchange } from './exchange.ts';
export { Laboratory } from './laboratory.ts';
export { Organization } from './organization.ts';
export { Placement } from './placement.ts';
export { Query } from './query.ts';
export { Researcher } from './researcher.ts';
export { Term } from './term.ts';
