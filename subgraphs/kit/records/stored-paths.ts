export type Projection = Record<string, 1>;

/** Names of the GraphQL fields that a query selects. */
export type Fields = ReadonlySet<string>;

/**
 * Which properties of a record each field of its GraphQL type reads. Fields that the record stores under the same name may be
 * left out; `id` is always `_id`. Every other field must be listed, `[]` when `_id` is enough: a derived field whose paths
 * are missing here does not compile, and `RecordResolvers` allows a resolver only the paths that are listed.
 *
 * @example { host: ['hostId'], workshops: [] } as const satisfies StoredPaths<Organization, graph.Organization>
 */
export type StoredPaths<Row, GraphType> = {
  readonly [Field in Exclude<FieldOf<GraphType>, keyof Row>]: readonly PathOf<Row>[];
} & {
  readonly [Field in Extract<FieldOf<GraphType>, keyof Row>]?: readonly PathOf<Row>[];
};

type FieldOf<GraphType> = Exclude<keyof GraphType & string, '__typename' | 'id'>;
type PathOf<Row> = keyof Row & string;

/** Stored paths of any record. */
export type PathsByField = Readonly<Record<string, readonly string[]>>;

/** The stored paths to read for some fields of the graph, `_id` included. */
export function pathsOf(fields: Fields, storedPaths: PathsByField): Set<string> {
  const paths = [...fields]
    .filter((field) => field !== 'id' && !field.startsWith('__'))
    .flatMap((field) => storedPaths[field] ?? [field]);
  return new Set(['_id', ...paths]);
}

/**
 * The same as a projection of the database.
 *
 * @example projectionOf(new Set(['name', 'host']), { name: ['names'], host: ['hostId'] }) // { _id: 1, names: 1, hostId: 1 }
 */
export function projectionOf(fields: Fields, storedPaths: PathsByField): Projection {
  return Object.fromEntries([...pathsOf(fields, storedPaths)].map((path) => [path, 1 as const]));
}
