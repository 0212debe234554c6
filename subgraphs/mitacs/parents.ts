import type { Connection, SubgraphContext } from '../kit/index.ts';
import type { ClassifiedTerm } from './classifications.ts';
import type { Loaders } from './loaders/index.ts';
import type { PlacementList } from './loaders/placement-lists.ts';
import type * as organization from './models/organization.ts';
import type * as partnership from './models/partnership.ts';
import type * as placement from './models/placement.ts';
import type * as totals from './models/placement-totals.ts';
import type * as program from './models/program.ts';
import type * as project from './models/project.ts';
import type * as researcher from './models/researcher.ts';

// What each type of the schema resolves from. A record holds only the fields that the query asks for.

export type Context = SubgraphContext<Loaders>;

export type Program = program.Program;
export type FundingModel = program.FundingModel;
export type Partnership = partnership.Partnership;
export type Commitment = partnership.Commitment;
export type Signatory = partnership.Signatory;
export type Project = project.Project;
export type Placement = placement.Placement;
/** The placement whose cost it is. */
export type Funding = placement.Placement;
export type Contribution = placement.Contribution & {
  readonly currency: placement.Placement['fundingCurrency'];
};
export type Researcher = researcher.Researcher;
export type Organization = organization.Organization;
export type FunderTotal = totals.FunderTotal;
export type PlacementBucket = totals.PlacementBucket;
export type PlacementConnection = Connection<Placement> & {
  fundingByFunder(): ReturnType<PlacementList['fundingByFunder']>;
  breakdown(args: { by: readonly totals.PlacementDimension[] }): ReturnType<PlacementList['breakdown']>;
};
export type ResearcherConnection = Connection<Researcher>;
export type OrganizationConnection = Connection<Organization>;
export type Term = ClassifiedTerm;
