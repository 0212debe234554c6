import { type Connection, Schema } from 'mongoose';
import {
  countByParent,
  countMatching,
  type DateRange,
  defineModel,
  type Filter,
  findPage,
  findPagesByParent,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  type Page,
  type PageRequest,
  type Projection,
  projectionOf,
  type Source,
  sourceSchema,
} from '../../kit/index.ts';

// A model knows one collection and nothing of GraphQL: the record, its indexes, and verb-first queries.

export interface Workshop {
  /** The id in the graph, `template:W-001`. */
  readonly _id: string;
  readonly title: LocalizedText & { readonly en: string };
  /** Any partner's organization, by its id in the graph. */
  readonly hostId: string;
  readonly heldOn: IsoDate;
  readonly seats: number | null;
  readonly source: Source;
}

const workshopSchema = new Schema<Workshop>(
  {
    _id: { type: String, required: true },
    title: {
      type: new Schema({ en: { type: String, required: true }, fr: String }, { _id: false }),
      required: true,
    },
    hostId: { type: String, required: true },
    heldOn: { type: String, required: true },
    seats: { type: Number, default: null },
    source: { type: sourceSchema, required: true },
  },
  { collection: 'workshops', versionKey: false },
);
// Each index names the query that it serves. No query may scan the collection: a test looks at the plans.
// `workshops` in its order, and the filter `heldOn`.
workshopSchema.index({ heldOn: -1, _id: 1 });
// `Organization.workshops`, and the filter `host`.
workshopSchema.index({ hostId: 1, heldOn: -1, _id: 1 });
// The filter `updatedSince`.
workshopSchema.index({ 'source.updatedAt': 1 });

export const workshops = defineModel<Workshop>('Workshop', workshopSchema);

/** What a list is filtered by, in this model's own terms. Null and absent are no condition. */
export interface WorkshopFilter {
  readonly host?: readonly string[] | null;
  readonly heldOn?: DateRange | null;
  readonly updatedSince?: Date | null;
}

export interface WorkshopPageRequest {
  readonly filter: WorkshopFilter;
  readonly page: PageRequest;
  /** Fields of the graph that are asked for: nothing else is read. */
  readonly fields: ReadonlySet<string>;
}

/** In the ids' order, null where there is none: what a loader needs. */
export async function findWorkshopsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Workshop | null)[]> {
  const rows = await workshops(database)
    .find({ _id: { $in: [...ids] } })
    .select(toProjection(fields))
    // Left alone, the server sends 101 records and waits to be asked for the rest.
    .batchSize(ids.length + 1)
    .lean<Workshop[]>();
  return inKeyOrder(ids, rows, ({ _id }) => _id);
}

export function findWorkshopPage(
  database: Connection,
  { filter, page, fields }: WorkshopPageRequest,
): Promise<Page<Workshop>> {
  return findPage(workshops(database), {
    filter: toCondition(filter),
    page,
    projection: toProjection(fields),
  });
}

export function countWorkshops(database: Connection, filter: WorkshopFilter): Promise<number> {
  return countMatching(workshops(database), toCondition(filter));
}

/** The same page for each of many hosts, in one command. */
export function findWorkshopPagesByHost(
  database: Connection,
  hostIds: readonly string[],
  { filter, page, fields }: WorkshopPageRequest,
): Promise<Page<Workshop>[]> {
  return findPagesByParent(workshops(database), hostIds, {
    parentPath: 'hostId',
    filter: toCondition(filter),
    page,
    projection: toProjection(fields),
  });
}

export function countWorkshopsByHost(
  database: Connection,
  hostIds: readonly string[],
  filter: WorkshopFilter,
): Promise<number[]> {
  return countByParent(workshops(database), hostIds, { parentPath: 'hostId', filter: toCondition(filter) });
}

/** Stored paths behind the graph's fields, where the names differ. */
function toProjection(fields: ReadonlySet<string>): Projection {
  return projectionOf(fields, { host: ['hostId'] });
}

/** A caller's values go in as values only, never as keys: no text can become an operator. */
function toCondition({ host, heldOn, updatedSince }: WorkshopFilter): Filter {
  const { from, to } = heldOn ?? {};
  return {
    ...(host && { hostId: { $in: [...host] } }),
    ...((from || to) && { heldOn: { ...(from && { $gte: from }), ...(to && { $lte: to }) } }),
    ...(updatedSince && { 'source.updatedAt': { $gte: updatedSince } }),
  };
}
