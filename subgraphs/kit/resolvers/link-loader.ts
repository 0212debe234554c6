import { type GraphQLResolveInfo, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { RecordLoader } from '../loaders/create-loader.ts';
import { type ModelOf, type PathsByField, pathsOf } from '../records/index.ts';
import { selectedFields } from '../resolvers/selected-fields.ts';

/** Follows a link from one record to another. */
export interface LinkLoader<Row> {
  /** The linked record, with the fields that the query selects below the link; null for no key. */
  load<Key extends string | null>(key: Key, info: GraphQLResolveInfo): Promise<Row | Extract<Key, null>>;
}

/**
 * Follows links by a record loader. Fields that the key contains cost no read: `{ host { id } }`.
 *
 * A link whose record is missing has the fields that its key contains, and null for the rest. Where the schema does not allow
 * null, the link is an unexpected error that names the key.
 *
 * @param known The part of the record that its key contains: `{ _id: key }` by default.
 */
export function createLinkLoader<Row extends { readonly _id: string }>(
  records: RecordLoader<Row>,
  model: ModelOf<Row>,
  known: (key: string) => Partial<Row> = (key) => ({ _id: key }) as Partial<Row>,
): LinkLoader<Row> {
  async function follow(key: string, info: GraphQLResolveInfo): Promise<Row> {
    const fields = selectedFields(info);
    const answer = known(key);
    const unanswered = [...fields].filter((field) => !isAnswered(field, model.storedPaths, answer));
    if (unanswered.length === 0) return answer as Row;
    const row = await records.load(key, fields);
    if (row) return row;
    if (unanswered.some((field) => isRequired(field, info))) {
      throw new Error(`A record links to ${key}, which does not exist.`);
    }
    const absent = [...pathsOf(fields, model.storedPaths)].map((path) => [path, null]);
    return { ...Object.fromEntries(absent), ...answer } as Row;
  }
  return {
    load: async <Key extends string | null>(key: Key, info: GraphQLResolveInfo) =>
      key === null ? (null as Extract<Key, null>) : follow(key, info),
  };
}

function isAnswered(field: string, storedPaths: PathsByField, answer: object): boolean {
  return [...pathsOf(new Set([field]), storedPaths)].every((path) => path in answer);
}

function isRequired(field: string, info: GraphQLResolveInfo): boolean {
  const type = getNamedType(info.returnType);
  return isObjectType(type) && isNonNullType(type.getFields()[field]?.type);
}
