import type { Connection, Currency, RecordOf, StoredMoney, SubgraphContext } from '@passerelle/kit';
import type { Loaders, PlacementList } from './loaders.ts';
import type * as models from './models/index.ts';
import type { PlacementConnectionBreakdownArgs, RegistrationErrorKind } from './schema.types.ts';
import type { ClassifiedTerm } from './values/index.ts';

// What each type of the graph resolves from, under the name of the type: "npm run types:generate" reads this file.
export type Context = SubgraphContext<Loaders>;
export type Program = RecordOf<typeof models.programs>;
export type FundingModel = models.FundingModel;
export type Partnership = RecordOf<typeof models.partnerships>;
export type Commitment = models.Commitment;
export type Signatory = models.Signatory;
export type Project = RecordOf<typeof models.projects>;
export type Placement = RecordOf<typeof models.placements>;
export type Funding = StoredMoney & { readonly contributions: readonly models.Contribution[] };
export type Contribution = models.Contribution & { readonly currency: Currency };
export type PlacementConnection = Connection<Placement> & {
  fundingByFunder(): ReturnType<PlacementList['fundingByFunder']>;
  breakdown(args: PlacementConnectionBreakdownArgs): ReturnType<PlacementList['breakdown']>;
};
export type FunderTotals = models.PlacementSums<models.Funder>;
export type FunderTotal = models.PlacementSum<models.Funder>;
export type FunderRemainder = models.Remainder;
export type PlacementBreakdown = models.PlacementSums<models.PlacementGroup>;
export type PlacementBucket = models.PlacementSum<models.PlacementGroup>;
export type PlacementRemainder = models.Remainder;
export type Researcher = RecordOf<typeof models.researchers>;
/** The canonical form of the identifier, which need not be the canonical id. */
export type ResearcherMatch = { readonly identifier: string; readonly id: string };
export type RegisterResearcherPayload = models.Registration;
export type RegistrationError = { readonly kind: RegistrationErrorKind; readonly identifier: string };
export type ResearcherConnection = Connection<Researcher>;
export type Organization = RecordOf<typeof models.organizations>;
export type OrganizationConnection = Connection<Organization>;
export type Term = ClassifiedTerm;
