import type { Connection, Model, Schema } from 'mongoose';
import type { Conditions, Filter } from './conditions.ts';
import { limitReads } from './read-limits.ts';
import type { PathsByField } from './stored-paths.ts';

/** A collection of a partner. Called with a connection, it returns the Mongoose model of that connection. */
export interface ModelOf<Row, Paths = PathsByField, FilterConditions = Conditions> {
  (database: Connection): Model<Row>;
  readonly storedPaths: Paths;
  readonly conditions: FilterConditions;
  /** The condition that every record must meet that is read: see `restrictModel`. */
  readonly restriction?: () => Filter;
}

/** Defaults of a model that declares neither. */
type NoPaths = Readonly<Record<string, never>>;
type NoConditions = Readonly<Record<string, never>>;

/** A model of any record, as far as its collection and indexes are concerned. */
export type AnyModel = (database: Connection) => Pick<Model<unknown>, 'createIndexes' | 'collection'>;

/**
 * Declares a collection: its schema with the indexes, what each GraphQL field reads, and what each filter means. Models are
 * bound to a connection, not to the process, so that several partners can run in one process. Their reads end at the deadline of
 * the request: see `limitReads`.
 *
 * @example
 * export const workshops = defineModel('Workshop', workshopSchema, {
 *   storedPaths: { host: ['hostId'] } as const satisfies StoredPaths<Workshop, graph.Workshop>,
 *   conditions: { host: isOneOf('hostId'), updatedSince } satisfies ConditionsOf<graph.WorkshopFilter>,
 * });
 */
export function defineModel<Row, const Paths extends PathsByField = NoPaths, FilterConditions = NoConditions>(
  name: string,
  schema: Schema<Row>,
  { storedPaths, conditions }: { storedPaths?: Paths; conditions?: FilterConditions } = {},
): ModelOf<Row, Paths, FilterConditions> {
  limitReads(schema);
  const modelOf = (database: Connection) =>
    (database.models[name] as Model<Row> | undefined) ?? database.model<Row>(name, schema);
  return Object.assign(modelOf, {
    storedPaths: storedPaths ?? ({} as Paths),
    conditions: conditions ?? ({} as FilterConditions),
  });
}

/** Creates the indexes that models declare. Indexes that exist already take no time. */
export async function ensureIndexes(database: Connection, models: readonly AnyModel[]): Promise<void> {
  await Promise.all(models.map((modelOf) => modelOf(database).createIndexes()));
}
