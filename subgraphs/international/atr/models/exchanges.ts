import {
  countByParent,
  countMatching,
  defineModel,
  findPage,
  findPagesByParent,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  type Page,
  type PageRequest,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '@passerelle/kit';
import { type Connection, Schema } from 'mongoose';
import { type ExchangeFilter, toCondition } from './exchange-filter.ts';
import { listsInKeyOrder } from './lists-in-key-order.ts';
import { localizedText } from './localized-text.ts';

export type ExchangeDirection = 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';
export type ExchangeKind = 'INDUSTRIAL_INTERNSHIP' | 'RESEARCH_VISIT' | 'SUMMER_PROGRAM';

/** A stay across the ocean as it is kept. Days compare as text. */
export interface Exchange {
  readonly _id: string;
  readonly direction: ExchangeDirection;
  readonly kind: ExchangeKind;
  readonly researcherId: string | null;
  readonly homeOrganizationId: string;
  readonly hostOrganizationId: string;
  readonly laboratoryId: string | null;
  readonly placementId: string | null;
  readonly theme: LocalizedText;
  readonly arrivesOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly permitExpiresOn: IsoDate | null;
  readonly jointPublications: number;
  readonly source: Source;
}

/** Which page of which exchanges, and which of their fields. */
export interface ExchangePageRequest {
  readonly filter: ExchangeFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

const schema = new Schema<Exchange>(
  {
    _id: { type: String, required: true },
    direction: { type: String, required: true },
    kind: { type: String, required: true },
    researcherId: String,
    homeOrganizationId: { type: String, required: true },
    hostOrganizationId: { type: String, required: true },
    laboratoryId: String,
    placementId: String,
    theme: localizedText,
    arrivesOn: { type: String, required: true },
    departsOn: { type: String, required: true },
    permitExpiresOn: String,
    jointPublications: { type: Number, required: true },
    source: { type: sourceSchema, required: true },
  },
  { collection: 'exchanges', versionKey: false },
);

// Query.exchanges: the order itself, `arrivesOn`, `presentOn`
schema.index({ arrivesOn: -1, _id: 1 });
// Query.exchanges: `direction` and `kind`, alone or together with days
schema.index({ direction: 1, arrivesOn: -1, _id: 1 });
schema.index({ kind: 1, arrivesOn: -1, _id: 1 });
// Organization.exchangesSent and .exchangesHosted; `homeOrganization`, `hostOrganization`
schema.index({ homeOrganizationId: 1, arrivesOn: -1, _id: 1 });
schema.index({ hostOrganizationId: 1, arrivesOn: -1, _id: 1 });
// Laboratory.exchanges; `laboratory`
schema.index({ laboratoryId: 1, arrivesOn: -1, _id: 1 });
// Researcher.exchanges; `researcher`
schema.index({ researcherId: 1, arrivesOn: -1, _id: 1 });
// Placement.exchange; `hasPlacement`
schema.index({ placementId: 1, arrivesOn: -1, _id: 1 });
// `updatedSince`
schema.index({ 'source.updatedAt': 1 });

export const exchanges = defineModel<Exchange>('Exchange', schema);

/** In key order, null where absent. */
export async function findExchangesByIds(
  db: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Exchange | null)[]> {
  const rows = await exchanges(db)
    .find({ _id: { $in: [...ids] } })
    .select(projectionOf(fields, STORED))
    .batchSize(WHOLE_ANSWER)
    .lean<Exchange[]>();
  return inKeyOrder(ids, rows, (row) => row._id);
}

/** The exchange that each placement funds, in key order, null where it funds none. */
export async function findExchangesByPlacements(
  db: Connection,
  placements: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Exchange | null)[]> {
  const rows = await exchanges(db)
    .find({ placementId: { $in: [...placements] } })
    .select({ ...projectionOf(fields, STORED), placementId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<Exchange[]>();
  return inKeyOrder(placements, rows, (row) => row.placementId ?? '');
}

/** Every stay of each researcher, newest arrival first. One person's stays are few. */
export async function findExchangesByResearchers(
  db: Connection,
  researchers: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Exchange[][]> {
  const rows = await exchanges(db)
    .find({ researcherId: { $in: [...researchers] } })
    .sort({ arrivesOn: -1, _id: 1 })
    .select({ ...projectionOf(fields, STORED), researcherId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<Exchange[]>();
  return listsInKeyOrder(researchers, rows, (row) => row.researcherId ?? '');
}

/** What a page of exchanges can belong to, and the path that says so. */
const PARENT_PATHS = {
  laboratory: 'laboratoryId',
  homeOrganization: 'homeOrganizationId',
  hostOrganization: 'hostOrganizationId',
} as const;

export type ExchangeParent = keyof typeof PARENT_PATHS;

/** The same page for each laboratory or organization, in one command. */
export async function findExchangePagesBy(
  db: Connection,
  parent: ExchangeParent,
  ids: readonly string[],
  { filter, page, fields }: ExchangePageRequest,
): Promise<Page<Exchange>[]> {
  return findPagesByParent(exchanges(db), ids, {
    parentPath: PARENT_PATHS[parent],
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, STORED),
  });
}

export async function countExchangesBy(
  db: Connection,
  parent: ExchangeParent,
  ids: readonly string[],
  filter: ExchangeFilter,
): Promise<number[]> {
  return countByParent(exchanges(db), ids, { parentPath: PARENT_PATHS[parent], filter: toCondition(filter) });
}

export async function findExchangePage(
  db: Connection,
  { filter, page, fields }: ExchangePageRequest,
): Promise<Page<Exchange>> {
  return findPage(exchanges(db), {
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, STORED),
  });
}

export function countExchanges(db: Connection, filter: ExchangeFilter): Promise<number> {
  return countMatching(exchanges(db), toCondition(filter));
}

/** Stored paths of the fields that are kept under another name. */
const STORED = {
  researcher: ['researcherId'],
  homeOrganization: ['homeOrganizationId'],
  hostOrganization: ['hostOrganizationId'],
  laboratory: ['laboratoryId'],
  placement: ['placementId'],
};
