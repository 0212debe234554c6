import type { Connection, PipelineStage } from 'mongoose';
import { type Currency, type Filter, WHOLE_ANSWER } from '../../kit/index.ts';
import { knownCurrency } from '../funding-currency.ts';
import { placements } from './placement.ts';
import { type PlacementFilter, toPlacementCondition } from './placement-filter.ts';
import type { PlacementLink } from './placement-lists.ts';

/** Which placements are totalled: all that match, or those of each of some parents. */
export type TotalsScope =
  | { readonly of: 'all' }
  | { readonly of: PlacementLink; readonly parents: readonly string[] };

/** Rows of totals in one answer: the largest of them. */
export const MOST_TOTALS = 1_000;

/** What one funder carries, of one kind and in one currency. */
export interface FunderTotal {
  readonly funderId: string;
  readonly kind: 'CASH' | 'IN_KIND';
  readonly currency: Currency;
  readonly placements: number;
  readonly cents: number;
}

/**
 * Who funds the placements that match: for each parent (one for all) its rows, largest total first, in one command. A
 * placement that a funder pays in instalments counts once.
 */
export function totalFundingByFunder(
  database: Connection,
  scope: TotalsScope,
  filter: PlacementFilter,
): Promise<FunderTotal[][]> {
  return aggregateByParent<FunderTotal>(database, scope, filter, {
    totals: [
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

export type PlacementDimension =
  | 'PROGRAM'
  | 'STATUS'
  | 'HOST_KIND'
  | 'HOST_REGION'
  | 'HOST_COUNTRY'
  | 'START_YEAR';

/** One group of a breakdown; a dimension that was not asked for is absent. */
export interface PlacementBucket {
  readonly programCode?: string | null;
  readonly status?: string | null;
  readonly hostKind?: string | null;
  readonly hostRegion?: string | null;
  readonly hostCountry?: string | null;
  readonly startYear?: number | null;
  readonly placements: number;
  /** By currency; a placement of unknown cost adds to none. */
  readonly funding: readonly { readonly currency: Currency; readonly cents: number }[];
}

const DIMENSIONS: Readonly<Record<PlacementDimension, Record<string, unknown>>> = {
  PROGRAM: { programCode: '$programCode' },
  STATUS: { status: '$status' },
  HOST_KIND: { hostKind: '$hostKind' },
  HOST_REGION: { hostRegion: '$hostRegion' },
  HOST_COUNTRY: { hostCountry: '$hostCountry' },
  START_YEAR: { startYear: { $toInt: { $substrBytes: ['$startsOn', 0, 4] } } },
};

/**
 * The placements that match, counted and summed by some dimensions: for each parent (one for all) its groups, largest first,
 * in one command.
 */
export async function breakDownPlacements(
  database: Connection,
  scope: TotalsScope,
  { filter, by }: { filter: PlacementFilter; by: readonly PlacementDimension[] },
): Promise<PlacementBucket[][]> {
  const group = Object.assign({}, ...by.map((dimension) => DIMENSIONS[dimension])) as Record<string, unknown>;
  const names = Object.keys(group);
  const buckets = await aggregateByParent<PlacementBucket>(database, scope, filter, {
    totals: [
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
  return buckets.map((list) =>
    list.map((bucket) => ({
      ...bucket,
      funding: bucket.funding.filter(({ currency }) => knownCurrency(currency)),
    })),
  );
}

interface Totals {
  /** Stages that end in groups whose `_id` holds the `parent`. */
  readonly totals: readonly PipelineStage[];
  readonly largestBy: string;
  /** What of a group makes a row. */
  readonly row: Readonly<Record<string, string>>;
}

async function aggregateByParent<Row>(
  database: Connection,
  scope: TotalsScope,
  filter: PlacementFilter,
  { totals, largestBy, row }: Totals,
): Promise<Row[][]> {
  const found = await placements(database)
    .aggregate<{ _id: string; rows: Row[] }>([
      { $match: matchScope(scope, filter) },
      ...totals,
      { $sort: { [largestBy]: -1, _id: 1 } },
      { $group: { _id: '$_id.parent', rows: { $firstN: { n: MOST_TOTALS, input: row } } } },
    ] as PipelineStage[])
    .option({ batchSize: WHOLE_ANSWER });
  const rowsOf = new Map(found.map(({ _id, rows }) => [_id, rows]));
  const parents = scope.of === 'all' ? [EVERYTHING] : scope.parents;
  return parents.map((parent) => rowsOf.get(parent) ?? []);
}

/** Stands for the parent where there is none. */
const EVERYTHING = 'all';

function parentOf(scope: TotalsScope): unknown {
  return scope.of === 'all' ? { $literal: EVERYTHING } : `$${scope.of}`;
}

function matchScope(scope: TotalsScope, filter: PlacementFilter): Filter {
  const condition = toPlacementCondition(filter);
  return scope.of === 'all' ? condition : { $and: [{ [scope.of]: { $in: [...scope.parents] } }, condition] };
}
