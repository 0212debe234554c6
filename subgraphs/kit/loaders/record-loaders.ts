import type { Connection } from 'mongoose';
import type { ModelOf } from '../records/define-model.ts';
import { findByKeys, findGroupsByKeys, type KeysRequest } from '../records/find-by-keys.ts';
import type { Fields } from '../records/stored-paths.ts';
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
