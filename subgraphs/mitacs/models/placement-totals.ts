import type { Currency } from '@passerelle/kit';
import type * as graph from '../schema.types.ts';
import {
  type Grouping,
  type PlacementFilter,
  type PlacementScope,
  type PlacementSource,
  type PlacementSums,
  sumPlacements,
} from './placement-sums.ts';

/** What one funder contributes, of one kind and in one currency. */
export interface Funder {
  readonly funderId: string;
  readonly kind: graph.ContributionKind;
  readonly currency: Currency;
}

const BY_FUNDER: Grouping = {
  stages: [{ $unwind: '$contributions' }],
  by: { funderId: '$contributions.funderId', kind: '$contributions.kind', currency: '$fundingCurrency' },
  cents: '$contributions.cents',
  // A placement that a funder pays in instalments counts once.
  count: { $cond: [{ $eq: ['$contributions.instalment', 1] }, 1, 0] },
  largestBy: ['awarded', 'requested'],
};

/**
 * Sums the contributions to the placements that match, by funder, kind and currency. One result for each parent (for the scope
 * `all`, one), largest awarded total first, in one command.
 */
export function sumFundingByFunder(
  source: PlacementSource,
  scope: PlacementScope,
  filter: PlacementFilter,
): Promise<PlacementSums<Funder>[]> {
  return sumPlacements(source, scope, { filter, grouping: BY_FUNDER });
}

/** What the placements of a group have in common. A dimension that was not requested is absent. */
export interface PlacementGroup {
  readonly programCode?: string | null;
  readonly status?: graph.PlacementStatus | null;
  readonly hostKind?: graph.OrganizationKind | null;
  readonly hostRegion?: string | null;
  readonly hostCountry?: string | null;
  readonly startYear?: number | null;
}

const DIMENSIONS: Readonly<Record<graph.PlacementDimension, Record<string, unknown>>> = {
  PROGRAM: { programCode: '$programCode' },
  STATUS: { status: '$status' },
  HOST_KIND: { hostKind: '$hostKind' },
  HOST_REGION: { hostRegion: '$hostRegion' },
  HOST_COUNTRY: { hostCountry: '$hostCountry' },
  START_YEAR: { startYear: { $toInt: { $substrBytes: ['$startsOn', 0, 4] } } },
};

/**
 * Counts and sums the placements that match, by some dimensions. One result for each parent (for the scope `all`, one), largest
 * group first, in one command.
 */
export function breakDownPlacements(
  source: PlacementSource,
  scope: PlacementScope,
  { filter, by }: { filter: PlacementFilter; by: readonly graph.PlacementDimension[] },
): Promise<PlacementSums<PlacementGroup>[]> {
  const grouping: Grouping = {
    by: Object.assign({}, ...by.map((dimension) => DIMENSIONS[dimension])) as Record<string, unknown>,
    cents: '$fundingCents',
    count: 1,
    largestBy: ['placements'],
  };
  return sumPlacements(source, scope, { filter, grouping });
}
