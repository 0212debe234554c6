/** The resolvers of each type of the graph, under the name of the type. */
export { Commitment } from './commitment.ts';
export { Contribution } from './contribution.ts';
export { FunderTotal } from './funder-total.ts';
export { Funding } from './funding.ts';
export { FundingModel } from './funding-model.ts';
export { Organization } from './organization.ts';
export { Partnership } from './partnership.ts';
export { Placement } from './placement.ts';
export { PlacementBucket } from './placement-bucket.ts';
export { Program } from './program.ts';
export { Project } from './project.ts';
export { Query } from './query.ts';
export { Researcher } from './researcher.ts';
export { Signatory } from './signatory.ts';
export { Term } from './term.ts';
