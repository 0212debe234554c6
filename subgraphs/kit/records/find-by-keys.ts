import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Filter } from './conditions.ts';
import type { ModelOf } from './define-model.ts';
import { WHOLE_ANSWER } from './find-page.ts';
import { restrict } from './restrict-model.ts';
import { type Fields, projectionOf } from './stored-paths.ts';

type Sort = Readonly<Record<string, 1 | -1>>;

export interface KeysRequest {
  readonly keys: readonly string[];
  /** The selected fields of the graph. Only their stored paths are read. */
  readonly fields: Fields;
  /** Where the key is stored: `_id` by default. An array path matches each of its elements. */
  readonly path?: string;
  /** The order of the records of one key. `findByKeys` returns the first. */
  readonly sort?: Sort;
}

/** Reads the record of each key, in key order and in one command; null where there is none. */
export async function findByKeys<Row>(
  database: Connection,
  model: ModelOf<Row>,
  request: KeysRequest,
): Promise<(Row | null)[]> {
  const groups = await findGroupsByKeys(database, model, request);
  return groups.map(([first]) => first ?? null);
}

/** Reads every record of each key, in key order and in one command; an empty list where there is none. */
export async function findGroupsByKeys<Row>(
  database: Connection,
  model: ModelOf<Row>,
  { keys, fields, path = '_id', sort }: KeysRequest,
): Promise<Row[][]> {
  const rows = await read(model(database), restrict(model, { [path]: { $in: [...keys] } }), sort)
    .select({ ...projectionOf(fields, model.storedPaths), [path]: 1 })
    .lean<Row[]>();
  return groupInKeyOrder(keys, rows, (row) => valuesAt(row, path));
}

/** Reads every record that matches, for collections that stay small. A list that can grow is a connection. */
export function findAll<Row>(
  database: Connection,
  model: ModelOf<Row>,
  { filter = {}, fields, sort }: { filter?: Filter; fields: Fields; sort: Sort },
): Promise<Row[]> {
  return (
    read(model(database), restrict(model, filter), sort)
      .select(projectionOf(fields, model.storedPaths))
      .lean<Row[]>()
      // A Mongoose query runs once for each `then`; a promise runs once.
      .exec()
  );
}

/** Rows grouped by key, in key order. Within a group, the order of the rows does not change. */
export function groupInKeyOrder<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keysOf: (row: Row) => readonly unknown[],
): Row[][] {
  const groups = new Map<unknown, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) for (const key of keysOf(row)) groups.get(key)?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

function read<Row>(model: Model<Row>, filter: Filter, sort: Sort = {}) {
  return model
    .find(filter as QueryFilter<Row>)
    .sort({ ...sort })
    .batchSize(WHOLE_ANSWER);
}

function valuesAt(row: unknown, path: string): readonly unknown[] {
  const value = (row as Record<string, unknown>)[path];
  return Array.isArray(value) ? value : [value];
}
