import type { Connection, PipelineStage } from 'mongoose';
import type { Currency, Filter } from '../../kit/index.ts';
import { knownCurrency } from '../funding-currency.ts';
import { placements } from './placement.ts';
import { type PlacementFilter, toPlacementCondition } from './placement-filter.ts';
import type { PlacementLink } from './placement-lists.ts';

/** Which placements are totalled: all that match, or those of each of some parents. */
export type TotalsScope =
  | { readonly of: 'all' }
  | { readonly of: PlacementLink; readonly parents: readonly string[] };

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
export async function totalFundingByFunder(
  database: Connection,
  scope: TotalsScope,
  filter: PlacementFilter,
): Promise<FunderTotal[][]> {
  const rows = await placements(database).aggregate<{
    _id: { parent: string; funderId: string; kind: FunderTotal['kind']; currency: Currency };
    placements: number;
    cents: number;
  }>([
    { $match: matchScope(scope, filter) },
    { $project: { parent: parentOf(scope), currency: '$fundingCurrency', parts: PARTS_BY_FUNDER } },
    { $unwind: '$parts' },
    {
      $group: {
        _id: {
          parent: '$parent',
          funderId: '$parts.funderId',
          kind: '$parts.kind',
          currency: '$currency',
        },
        placements: { $sum: 1 },
        cents: { $sum: '$parts.cents' },
      },
    },
    { $sort: { cents: -1, _id: 1 } },
  ]);
  return inParentOrder(scope, rows, ({ _id: { parent, ...group }, ...sums }) => [
    parent,
    { ...group, ...sums },
  ]);
}

/** A placement's contributions with those of the same funder and kind taken together. */
const PARTS_BY_FUNDER = {
  $setUnion: {
    $map: {
      input: '$contributions',
      as: 'part',
      in: {
        funderId: '$$part.funderId',
        kind: '$$part.kind',
        cents: {
          $sum: {
            $map: {
              input: {
                $filter: {
                  input: '$contributions',
                  as: 'other',
                  cond: {
                    $and: [
                      { $eq: ['$$other.funderId', '$$part.funderId'] },
                      { $eq: ['$$other.kind', '$$part.kind'] },
                    ],
                  },
                },
              },
              as: 'same',
              in: '$$same.cents',
            },
          },
        },
      },
    },
  },
};

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
  /** By currency. */
  readonly funding: readonly { readonly currency: Currency; readonly cents: number }[];
}

export const LARGEST_BREAKDOWN = 1_000;

const DIMENSIONS: Readonly<Record<PlacementDimension, Record<string, unknown>>> = {
  PROGRAM: { programCode: '$programCode' },
  STATUS: { status: '$status' },
  HOST_KIND: { hostKind: '$hostKind' },
  HOST_REGION: { hostRegion: '$hostRegion' },
  HOST_COUNTRY: { hostCountry: '$hostCountry' },
  START_YEAR: { startYear: { $toInt: { $substrBytes: ['$startsOn', 0, 4] } } },
};

/** The placements that match, counted and summed by some dimensions: for each parent its largest groups, in one command. */
export async function breakDownPlacements(
  database: Connection,
  scope: TotalsScope,
  { filter, by }: { filter: PlacementFilter; by: readonly PlacementDimension[] },
): Promise<PlacementBucket[][]> {
  const group = Object.assign({}, ...by.map((dimension) => DIMENSIONS[dimension])) as Record<string, unknown>;
  const regroup = Object.fromEntries(Object.keys(group).map((name) => [name, `$_id.group.${name}`]));
  const rows = await placements(database).aggregate<{
    _id: string;
    buckets: { group: Partial<PlacementBucket>; placements: number; funding: PlacementBucket['funding'] }[];
  }>([
    { $match: matchScope(scope, filter) },
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
        _id: { parent: '$_id.parent', group: regroup },
        placements: { $sum: '$placements' },
        funding: { $push: { currency: '$_id.currency', cents: '$cents' } },
      },
    },
    { $sort: { placements: -1, _id: 1 } },
    {
      $group: {
        _id: '$_id.parent',
        buckets: {
          $firstN: {
            n: LARGEST_BREAKDOWN,
            input: { group: '$_id.group', placements: '$placements', funding: '$funding' },
          },
        },
      },
    },
  ] as PipelineStage[]);
  const bucketsByParent = inParentOrder(scope, rows, ({ _id, buckets }) => [_id, buckets]);
  return bucketsByParent.map((lists) =>
    lists.flat().map(({ group: values, placements: count, funding }) => ({
      ...values,
      placements: count,
      funding: funding.filter(({ currency }) => knownCurrency(currency)),
    })),
  );
}

const EVERYTHING = 'all';

function matchScope(scope: TotalsScope, filter: PlacementFilter): Filter {
  const condition = toPlacementCondition(filter);
  return scope.of === 'all' ? condition : { $and: [{ [scope.of]: { $in: [...scope.parents] } }, condition] };
}

function parentOf(scope: TotalsScope): unknown {
  return scope.of === 'all' ? { $literal: EVERYTHING } : `$${scope.of}`;
}

function inParentOrder<Row, Item>(
  scope: TotalsScope,
  rows: readonly Row[],
  split: (row: Row) => [parent: string, item: Item],
): Item[][] {
  const items = new Map<string, Item[]>();
  for (const row of rows) {
    const [parent, item] = split(row);
    items.set(parent, [...(items.get(parent) ?? []), item]);
  }
  const parents = scope.of === 'all' ? [EVERYTHING] : scope.parents;
  return parents.map((parent) => items.get(parent) ?? []);
}
