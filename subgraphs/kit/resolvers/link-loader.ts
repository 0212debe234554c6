import { type GraphQLResolveInfo, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { RecordLoader } from '../loaders/create-loader.ts';
import { type ModelOf, type PathsByField, pathsOf } from '../records/index.ts';
import { selectedFields } from './selected-fields.ts';

/** Follows a link from one record to another. */
export interface LinkLoader<Row> {
  /** The linked record, with the fields that the query selects below the link; null for no key. */
  load<Key extends string | null>(key: Key, info: GraphQLResolveInfo): Promise<Row | Extract<Key, null>>;
}

/**
 * Follows links by a record loader. Nothing is read where the key contains all selected fields: `{ host { id } }`.
 *
 * Where the linked record is missing, the fields that the key contains have their values, and the others are null. Where the
 * schema does not allow null, the link is an unexpected error that names the key.
 *
 * @param recordFromKey Returns the part of the record that its key contains: `{ _id: key }` by default.
 */
export function createLinkLoader<Row extends { readonly _id: string }>(
  records: RecordLoader<Row>,
  model: ModelOf<Row>,
  recordFromKey: (key: string) => Partial<Row> = (key) => ({ _id: key }) as Partial<Row>,
): LinkLoader<Row> {
  async function follow(key: string, info: GraphQLResolveInfo): Promise<Row> {
    const fields = selectedFields(info);
    const partial = recordFromKey(key);
    const missing = [...fields].filter((field) => !hasPathsOf(field, model.storedPaths, partial));
    if (missing.length === 0) return partial as Row;
    const row = await records.load(key, fields);
    if (row) return row;
    if (missing.some((field) => isRequired(field, info))) {
      throw new Error(`A record links to ${key}, which does not exist.`);
    }
    const absent = [...pathsOf(fields, model.storedPaths)].map((path) => [path, null]);
    return { ...Object.fromEntries(absent), ...partial } as Row;
  }
  return {
    load: async <Key extends string | null>(key: Key, info: GraphQLResolveInfo) =>
      key === null ? (null as Extract<Key, null>) : follow(key, info),
  };
}

function hasPathsOf(field: string, storedPaths: PathsByField, record: object): boolean {
  return [...pathsOf(new Set([field]), storedPaths)].every((path) => path in record);
}

function isRequired(field: string, info: GraphQLResolveInfo): boolean {
  const type = getNamedType(info.returnType);
  return isObjectType(type) && isNonNullType(type.getFields()[field]?.type);
}
