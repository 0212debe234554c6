import { type Currency, conditionOf, type Filter, type FilterBy, WHOLE_ANSWER } from '@passerelle/kit';
import type { Connection, PipelineStage } from 'mongoose';
import { AWARDED_STATUSES, CURRENCIES } from '../values/index.ts';
import type { Placement, placements } from './placement.ts';

// Example: `fundingByFunder` of two hosts is one aggregation. Match the placements of both hosts, unwind their contributions,
// sum by { parent, funder, kind, currency }, sort by the sum, and group by parent. A host with 1,200 funders has 1,000 rows and a
// remainder of 200 rows, which is the sum of all rows minus the sum of those that are returned.

export type PlacementFilter = FilterBy<typeof placements.conditions>;

/** Where placements are read: the model is the one that the caller may see. */
export interface PlacementSource {
  readonly database: Connection;
  readonly model: typeof placements;
}

/** Which placements are summed: all that match, or those of each of some parents. */
export type PlacementScope =
  | { readonly of: 'all' }
  | { readonly of: keyof Placement; readonly parents: readonly string[] };

/** Sums of one currency. */
export interface MoneySums {
  readonly currency: Currency;
  /** Of placements with one of `AWARDED_STATUSES`. */
  readonly awardedCents: number;
  /** Of all placements that match, whatever their status. */
  readonly requestedCents: number;
}

/** A group of placements: what it is grouped by, how many there are, and what they cost. */
export interface PlacementSum<Group> {
  readonly group: Group;
  readonly placements: number;
  /** One for each currency. Placements of unknown cost are in none. */
  readonly money: readonly MoneySums[];
}

/** The largest groups, and the sum of the others. */
export interface PlacementSums<Group> {
  readonly rows: readonly PlacementSum<Group>[];
  /** Null when `rows` has every group. */
  readonly remainder: Remainder | null;
}

export interface Remainder {
  /** Number of groups that are left out. */
  readonly rows: number;
  readonly placements: number;
  readonly money: readonly MoneySums[];
}

/** The number of groups that are returned, the largest first: see `schema.graphql`. */
const MOST_ROWS = 1_000;

export interface Grouping {
  /** Stages before the groups are made. */
  readonly stages?: readonly PipelineStage[];
  /** What to group by: names, and expressions over a placement. */
  readonly by: Readonly<Record<string, unknown>>;
  /** The amount of a document, in cents of the placement's currency. */
  readonly cents: string;
  /** 1 for a document that counts as a placement, else 0. */
  readonly count: unknown;
  /** The groups are sorted by these sums, the largest first. */
  readonly largestBy: readonly ('placements' | 'awarded' | 'requested')[];
}

/** Counts and sums the placements that match, by groups. One result for each parent (for the scope `all`, one), in one command. */
export async function sumPlacements<Group>(
  { database, model }: PlacementSource,
  scope: PlacementScope,
  { filter, grouping }: { filter: PlacementFilter; grouping: Grouping },
): Promise<PlacementSums<Group>[]> {
  const match = toScopeCondition(scope, conditionOf(model, filter));
  const found = await model(database)
    .aggregate<FoundSums<Group>>(toPipeline(scope, match, grouping))
    .option({ batchSize: WHOLE_ANSWER });
  const sumsOf = new Map(found.map((sums) => [sums._id, toSums(sums)]));
  const parents = scope.of === 'all' ? [NO_PARENT] : scope.parents;
  return parents.map((parent) => sumsOf.get(parent) ?? { rows: [], remainder: null });
}

/** The sums of a group: `CAD_known` placements of which the cost is known in Canadian dollars, and two amounts in cents. */
type FoundRow = { readonly placements: number } & {
  readonly [Sum in `${Currency}_${'known' | 'awarded' | 'requested'}`]: number;
};

type FoundSums<Group> = FoundRow & {
  readonly _id: string;
  readonly rows: readonly (FoundRow & { readonly group: Group })[];
  readonly count: number;
};

function toPipeline(scope: PlacementScope, match: Filter, grouping: Grouping): PipelineStage[] {
  const { stages = [], by, cents, count, largestBy } = grouping;
  const names = ['placements', ...CURRENCIES.flatMap((currency) => Object.keys(sumsIn(currency, cents)))];
  return [
    { $match: match },
    ...stages,
    {
      $group: {
        _id: { parent: parentOf(scope), group: by },
        placements: { $sum: count },
        awarded: { $sum: { $cond: [isAwarded, cents, 0] } },
        requested: { $sum: cents },
        ...Object.assign({}, ...CURRENCIES.map((currency) => sumsIn(currency, cents))),
      },
    },
    { $sort: { ...Object.fromEntries(largestBy.map((sum) => [sum, -1])), _id: 1 } },
    {
      $group: {
        _id: '$_id.parent',
        rows: {
          $firstN: {
            n: MOST_ROWS,
            input: { group: '$_id.group', ...Object.fromEntries(names.map((name) => [name, `$${name}`])) },
          },
        },
        count: { $sum: 1 },
        ...Object.fromEntries(names.map((name) => [name, { $sum: `$${name}` }])),
      },
    },
  ] as PipelineStage[];
}

const isAwarded = { $in: ['$status', AWARDED_STATUSES] };

function sumsIn(currency: Currency, cents: string): Record<string, unknown> {
  const isInCurrency = { $eq: ['$fundingCurrency', currency] };
  return {
    [`${currency}_known`]: { $sum: { $cond: [isInCurrency, 1, 0] } },
    [`${currency}_awarded`]: { $sum: { $cond: [{ $and: [isInCurrency, isAwarded] }, cents, 0] } },
    [`${currency}_requested`]: { $sum: { $cond: [isInCurrency, cents, 0] } },
  };
}

function toSums<Group>({ rows, count, ...all }: FoundSums<Group>): PlacementSums<Group> {
  const returned = rows.map((row) => ({ ...row, money: toMoneySums(row) }));
  return {
    rows: returned.map(({ group, placements: number, money }) => ({ group, placements: number, money })),
    remainder: count > rows.length ? toRemainder(all, rows, count) : null,
  };
}

/** What all groups add up to, minus what the returned ones do. */
function toRemainder(all: FoundRow, rows: readonly FoundRow[], count: number): Remainder {
  const rest = { ...all };
  for (const row of rows) {
    for (const name of Object.keys(rest) as (keyof FoundRow)[]) rest[name] = rest[name] - (row[name] ?? 0);
  }
  return { rows: count - rows.length, placements: rest.placements, money: toMoneySums(rest) };
}

function toMoneySums(row: FoundRow): MoneySums[] {
  return CURRENCIES.filter((currency) => row[`${currency}_known`] > 0).map((currency) => ({
    currency,
    awardedCents: row[`${currency}_awarded`],
    requestedCents: row[`${currency}_requested`],
  }));
}

/** The `parent` of every group in the scope `all`. */
const NO_PARENT = 'all';

function parentOf(scope: PlacementScope): unknown {
  return scope.of === 'all' ? { $literal: NO_PARENT } : `$${scope.of}`;
}

function toScopeCondition(scope: PlacementScope, condition: Filter): Filter {
  return scope.of === 'all' ? condition : { $and: [{ [scope.of]: { $in: [...scope.parents] } }, condition] };
}
