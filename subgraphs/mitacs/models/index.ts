/** Every collection of the partner, and the sums over placements. */
export type { Identity } from './identity.ts';
export { type Location, type Organization, organizations } from './organization.ts';
export { type Commitment, type Partnership, partnerships, type Signatory } from './partnership.ts';
export { type Contribution, type Outcome, type Placement, placements } from './placement.ts';
export type {
  MoneySums,
  PlacementFilter,
  PlacementScope,
  PlacementSource,
  PlacementSum,
  PlacementSums,
  Remainder,
} from './placement-sums.ts';
export {
  breakDownPlacements,
  type Funder,
  type PlacementGroup,
  sumFundingByFunder,
} from './placement-totals.ts';
export { type FundingModel, type Program, programs } from './program.ts';
export { type Project, projects } from './project.ts';
export { type PersonToRegister, type Registration, registerPerson } from './register-person.ts';
export { type Researcher, researchers } from './researcher.ts';
export { type VisibleModels, visibleModels } from './visible-models.ts';
