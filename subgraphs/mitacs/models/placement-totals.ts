import { type Currency, type Filter, type FilterBy, toCondition, WHOLE_ANSWER } from '@passerelle/kit';
import type { Connection, PipelineStage } from 'mongoose';
import type * as graph from '../schema.types.ts';
import { knownCurrency } from '../values/index.ts';
import { type Placement, placements } from './placement.ts';

// Example: `fundingByFunder` of two hosts is one aggregation. Match the placements of both hosts, unwind their contributions,
// sum by { parent, funder, kind, currency }, sort by the sum, and group by parent. The answer has one list of rows a host.

export type PlacementFilter = FilterBy<typeof placements.conditions>;

/** Which placements are summed: all that match, or those of each of some parents. */
export type PlacementScope =
  | { readonly of: 'all' }
  | { readonly of: keyof Placement; readonly parents: readonly string[] };

/** The number of rows that are returned, the largest first: see `schema.graphql`. */
const MOST_ROWS = 1_000;

/** What one funder contributes, of one kind and in one currency. */
export interface FunderTotal {
  readonly funderId: string;
  readonly kind: graph.ContributionKind;
  readonly currency: Currency;
  readonly placements: number;
  readonly cents: number;
}

/**
 * Sums the contributions to the placements that match, by funder. One list for each parent (for the scope `all`, one list), largest total first, in one
 * command. A placement that a funder pays in instalments counts once.
 */
export function sumFundingByFunder(
  database: Connection,
  scope: PlacementScope,
  filter: PlacementFilter,
): Promise<FunderTotal[][]> {
  return aggregateByParent<FunderTotal>(database, {
    scope,
    filter,
    groups: [
      { $unwind: '$contributions' },
      {
        $group: {
          _id: {
            parent: parentOf(scope),
            funderId: '$contributions.funderId',
            kind: '$contributions.kind',
            currency: '$fundingCurrency',
          },
          placements: { $sum: { $cond: [{ $eq: ['$contributions.instalment', 1] }, 1, 0] } },
          cents: { $sum: '$contributions.cents' },
        },
      },
    ],
    largestBy: 'cents',
    row: {
      funderId: '$_id.funderId',
      kind: '$_id.kind',
      currency: '$_id.currency',
      placements: '$placements',
      cents: '$cents',
    },
  });
}

/** One group of a breakdown. A dimension that was not requested is absent. */
export interface PlacementBucket {
  readonly programCode?: string | null;
  readonly status?: graph.PlacementStatus | null;
  readonly hostKind?: graph.OrganizationKind | null;
  readonly hostRegion?: string | null;
  readonly hostCountry?: string | null;
  readonly startYear?: number | null;
  readonly placements: number;
  /** One sum for each currency. Placements of unknown cost are in none. */
  readonly funding: readonly { readonly currency: Currency; readonly cents: number }[];
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
 * Counts and sums the placements that match, by some dimensions. One list for each parent (for the scope `all`, one list),
 * largest group first, in one command.
 */
export async function breakDownPlacements(
  database: Connection,
  scope: PlacementScope,
  { filter, by }: { filter: PlacementFilter; by: readonly graph.PlacementDimension[] },
): Promise<PlacementBucket[][]> {
  const group = Object.assign({}, ...by.map((dimension) => DIMENSIONS[dimension])) as Record<string, unknown>;
  const names = Object.keys(group);
  const buckets = await aggregateByParent<PlacementBucket>(database, {
    scope,
    filter,
    groups: [
      {
        $group: {
          _id: { parent: parentOf(scope), group, currency: '$fundingCurrency' },
          placements: { $sum: 1 },
          cents: { $sum: '$fundingCents' },
        },
      },
      { $sort: { '_id.currency': 1 } },
      {
        $group: {
          _id: {
            parent: '$_id.parent',
            ...Object.fromEntries(names.map((name) => [name, `$_id.group.${name}`])),
          },
          placements: { $sum: '$placements' },
          funding: { $push: { currency: '$_id.currency', cents: '$cents' } },
        },
      },
    ],
    largestBy: 'placements',
    row: {
      ...Object.fromEntries(names.map((name) => [name, `$_id.${name}`])),
      placements: '$placements',
      funding: '$funding',
    },
  });
  return buckets.map((rows) => rows.map(withKnownCurrencies));
}

function withKnownCurrencies(bucket: PlacementBucket): PlacementBucket {
  return { ...bucket, funding: bucket.funding.filter(({ currency }) => knownCurrency(currency)) };
}

interface Aggregation {
  readonly scope: PlacementScope;
  readonly filter: PlacementFilter;
  /** Stages that end in groups whose `_id` contains the `parent`. */
  readonly groups: readonly PipelineStage[];
  /** Path of a group by which rows are sorted. */
  readonly largestBy: string;
  /** A row as an expression over a group. */
  readonly row: Readonly<Record<string, string>>;
}

async function aggregateByParent<Row>(
  database: Connection,
  { scope, filter, groups, largestBy, row }: Aggregation,
): Promise<Row[][]> {
  const found = await placements(database)
    .aggregate<{ _id: string; rows: Row[] }>([
      { $match: toScopeCondition(scope, filter) },
      ...groups,
      { $sort: { [largestBy]: -1, _id: 1 } },
      { $group: { _id: '$_id.parent', rows: { $firstN: { n: MOST_ROWS, input: row } } } },
    ] as PipelineStage[])
    .option({ batchSize: WHOLE_ANSWER });
  const rowsOf = new Map(found.map(({ _id, rows }) => [_id, rows]));
  const parents = scope.of === 'all' ? [NO_PARENT] : scope.parents;
  return parents.map((parent) => rowsOf.get(parent) ?? []);
}

/** The `parent` of every group in the scope `all`. */
const NO_PARENT = 'all';

function parentOf(scope: PlacementScope): unknown {
  return scope.of === 'all' ? { $literal: NO_PARENT } : `$${scope.of}`;
}

function toScopeCondition(scope: PlacementScope, filter: PlacementFilter): Filter {
  const condition = toCondition(placements.conditions, filter);
  return scope.of === 'all' ? condition : { $and: [{ [scope.of]: { $in: [...scope.parents] } }, condition] };
}
