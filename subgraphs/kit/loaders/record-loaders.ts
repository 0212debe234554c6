import type { Connection } from 'mongoose';
import type { ModelOf } from '../records/define-model.ts';
import { findByKeys, findGroupsByKeys, type KeysRequest } from '../records/find-by-keys.ts';
import { type Fields, type PathsByField, pathsOf } from '../records/stored-paths.ts';
import { createLoader, createRequestLoader, type RecordLoader, type RequestLoader } from './create-loader.ts';

/** How records are found by a key. */
type KeyOptions = Pick<KeysRequest, 'path' | 'sort'>;

/**
 * One record by its `_id`, or by the key at another path.
 *
 * @example
 * workshopById: createRecordLoader(database, workshops),
 * projectByPlacement: createRecordLoader(database, projects, { path: 'placementId' }),
 */
export function createRecordLoader<Row>(
  database: Connection,
  model: ModelOf<Row>,
  options: KeyOptions = {},
): RecordLoader<Row> {
  return createLoader((keys, fields) => findByKeys(database, model, { ...options, keys, fields }));
}

/**
 * Every record of a key, for groups that stay small. A list that can grow is a connection.
 *
 * @example lowerTiersByUpperTier: createGroupLoader(database, municipalities, { path: 'upperTierId', sort: { nameKey: 1 } })
 */
export function createGroupLoader<Row>(
  database: Connection,
  model: ModelOf<Row>,
  options: Required<KeyOptions>,
): RequestLoader<Fields, Row[]> {
  return createRequestLoader((keys, fields: Fields) =>
    findGroupsByKeys(database, model, { ...options, keys, fields }),
  );
}

/** Follows a link from one record to another. */
export interface LinkLoader<Row> {
  load<Key extends string | null>(key: Key, fields: Fields): Promise<Row | Extract<Key, null>>;
}

/**
 * Follows links by a record loader. Fields that the key alone answers cost no read: `{ host { id } }` is known already.
 *
 * The rule for a link whose record is missing: it still answers what its key answers. Its other fields are absent: null where
 * the schema allows it, an unexpected error where it does not.
 *
 * @param known What the key says of the record: `{ _id: key }` by default.
 */
export function createLinkLoader<Row extends { readonly _id: string }>(
  records: RecordLoader<Row>,
  model: ModelOf<Row>,
  known: (key: string) => Partial<Row> = (key) => ({ _id: key }) as Partial<Row>,
): LinkLoader<Row> {
  const follow = async (key: string, fields: Fields): Promise<Row> => {
    const answer = known(key) as Row;
    if (isAnswered(fields, model.storedPaths, answer)) return answer;
    return (await records.load(key, fields)) ?? answer;
  };
  return {
    load: async <Key extends string | null>(key: Key, fields: Fields) =>
      key === null ? (null as Extract<Key, null>) : follow(key, fields),
  };
}

function isAnswered(fields: Fields, storedPaths: PathsByField, answer: object): boolean {
  return [...pathsOf(fields, storedPaths)].every((path) => path in answer);
}
