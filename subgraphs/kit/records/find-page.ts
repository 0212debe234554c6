import type { Model, QueryFilter } from 'mongoose';
import type { Position } from '../connection/cursor.ts';
import { type Order, toSort } from '../connection/order.ts';
import type { Page, PageRequest } from '../connection/page.ts';
import type { Filter } from './conditions.ts';
import { countWithHint, coveringIndex } from './covering-index.ts';
import { readOptions } from './read-limits.ts';
import type { Projection } from './stored-paths.ts';

/**
 * Batch size of reads by keys. The server's first batch has 101 records by default; the 102nd would need a second round
 * trip. A batch never exceeds 16 MB.
 */
export const WHOLE_ANSWER = 100_000;

/** Reads one page of a collection, by keyset: a record that is inserted between two pages does not make another one repeat or be left out. */
export async function findPage<Row>(
  model: Model<Row>,
  { filter, page, projection }: { filter: Filter; page: PageRequest; projection: Projection },
): Promise<Page<Row>> {
  const rows = await model
    .find(pageFilter(filter, page) as QueryFilter<Row>)
    .sort(toSort(page.order))
    .limit(page.first + 1)
    .select(withOrderKeys(projection, page.order))
    .lean<Row[]>();
  return toPage(rows, page);
}

/**
 * Reads the same page of children for each parent, in one command and in the parents' order. `parentPath` is where a child stores
 * the id of its parent.
 */
export async function findPagesByParent<Row>(
  model: Model<Row>,
  parents: readonly string[],
  {
    parentPath,
    filter,
    page,
    projection,
  }: { parentPath: string; filter: Filter; page: PageRequest; projection: Projection },
): Promise<Page<Row>[]> {
  const found = await aggregateDocuments(model, parents, [
    {
      $lookup: {
        from: model.collection.collectionName,
        localField: '_id',
        foreignField: parentPath,
        pipeline: [
          { $match: pageFilter(filter, page) },
          { $sort: toSort(page.order) },
          { $limit: page.first + 1 },
          { $project: withOrderKeys(projection, page.order) },
        ],
        as: 'rows',
      },
    },
  ]);
  const rowsByParent = new Map(found.map((parent) => [parent._id, parent.rows as Row[]]));
  return parents.map((parent) => toPage(rowsByParent.get(parent) ?? [], page));
}

/** Counts the children that match, for each parent, in one command and in the parents' order. */
export async function countByParent<Row>(
  model: Model<Row>,
  parents: readonly string[],
  { parentPath, filter }: { parentPath: string; filter: Filter },
): Promise<number[]> {
  const isAmongParents = { [parentPath]: { $in: [...parents] } };
  const condition = { $and: [isAmongParents, filter] };
  const counting = [
    { $match: condition },
    { $unwind: `$${parentPath}` },
    { $match: isAmongParents },
    { $group: { _id: `$${parentPath}`, count: { $sum: 1 } } },
  ];
  const found = await countWithHint(coveringIndex(model.schema, condition), (options) =>
    model.collection
      .aggregate<{ _id: string; count: number }>(counting, {
        batchSize: WHOLE_ANSWER,
        ...readOptions(),
        ...options,
      })
      .toArray(),
  );
  const countOf = new Map(found.map(({ _id, count }) => [_id, count]));
  return parents.map((parent) => countOf.get(parent) ?? 0);
}

/** Runs a pipeline over ids that are not stored in a collection, by `$documents`. */
export async function aggregateDocuments<Row>(
  model: Model<Row>,
  ids: readonly string[],
  pipeline: readonly Record<string, unknown>[],
): Promise<{ _id: string; [key: string]: unknown }[]> {
  // `$documents` evaluates expressions: without `$literal`, an id that starts with a dollar sign would be evaluated.
  const documents = ids.map((_id) => ({ _id: { $literal: _id } }));
  const database = model.db.getClient().db(model.db.name);
  return database
    .aggregate<{ _id: string; [key: string]: unknown }>([{ $documents: documents }, ...pipeline], {
      batchSize: WHOLE_ANSWER,
      ...readOptions(),
    })
    .toArray();
}

function pageFilter(filter: Filter, { order, after }: PageRequest): Filter {
  return after ? { $and: [filter, afterPosition(order, after)] } : filter;
}

/**
 * Records after a position. The bound on the first key is implied by the alternatives; with it, the database starts its index
 * scan at the cursor.
 */
function afterPosition(order: Order, position: Position): Filter {
  const alternatives = order.keys.map((key, depth) => {
    const equal = order.keys.slice(0, depth).map(({ path }, index) => [path, position[index]]);
    const beyond = { [key.direction === 1 ? '$gt' : '$lt']: position[depth] };
    return { ...Object.fromEntries(equal), [key.path]: beyond };
  });
  const [leading] = order.keys;
  if (!leading || alternatives.length === 1) return alternatives[0] ?? {};
  const bound = { [leading.path]: { [leading.direction === 1 ? '$gte' : '$lte']: position[0] } };
  return { ...bound, $or: alternatives };
}

function withOrderKeys(projection: Projection, order: Order): Projection {
  return { ...projection, ...Object.fromEntries(order.keys.map(({ path }) => [path, 1 as const])) };
}

function toPage<Row>(rows: readonly Row[], { first, after }: PageRequest): Page<Row> {
  return {
    rows: rows.slice(0, first),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
  };
}
