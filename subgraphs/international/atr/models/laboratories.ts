import {
  defineModel,
  type Filter,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '@passerelle/kit';
import { type Connection, type QueryFilter, Schema } from 'mongoose';
import { listsInKeyOrder } from './lists-in-key-order.ts';
import { localizedText } from './localized-text.ts';

/** A laboratory as it is kept. */
export interface Laboratory {
  readonly _id: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly theme: LocalizedText | null;
  /** CRDC 2020 codes. */
  readonly fields: readonly string[];
  /** Null on the side that no source speaks of. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly organizationId: string;
  readonly source: Source;
}

/** Every condition that is not null must hold. */
export interface LaboratoryFilter {
  readonly openOn?: IsoDate | null;
  /** Any of these CRDC codes. */
  readonly fields?: readonly string[] | null;
  readonly updatedSince?: Date | null;
}

const schema = new Schema<Laboratory>(
  {
    _id: { type: String, required: true },
    name: localizedText,
    acronym: String,
    theme: localizedText,
    fields: [String],
    validFrom: String,
    validTo: String,
    organizationId: { type: String, required: true },
    source: { type: sourceSchema, required: true },
  },
  { collection: 'laboratories', versionKey: false },
);

// Query.laboratories: all of them by name. A few dozen: the conditions are tried on each.
schema.index({ 'name.en': 1, _id: 1 });
// Organization.laboratories
schema.index({ organizationId: 1, 'name.en': 1, _id: 1 });

export const laboratories = defineModel<Laboratory>('Laboratory', schema);

/** In key order, null where absent. */
export async function findLaboratoriesByIds(
  db: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Laboratory | null)[]> {
  const rows = await laboratories(db)
    .find({ _id: { $in: [...ids] } })
    .select(projectionOf(fields, STORED))
    .batchSize(WHOLE_ANSWER)
    .lean<Laboratory[]>();
  return inKeyOrder(ids, rows, (row) => row._id);
}

/** By name. */
export async function findLaboratories(
  db: Connection,
  filter: LaboratoryFilter,
  fields: ReadonlySet<string>,
): Promise<Laboratory[]> {
  return laboratories(db)
    .find(toCondition(filter) as QueryFilter<Laboratory>)
    .sort(BY_NAME)
    .select(projectionOf(fields, STORED))
    .batchSize(WHOLE_ANSWER)
    .lean<Laboratory[]>();
}

/** A list for each organization, by name; open and closed ones. */
export async function findLaboratoriesByOrganizations(
  db: Connection,
  organizations: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Laboratory[][]> {
  const rows = await laboratories(db)
    .find({ organizationId: { $in: [...organizations] } })
    .sort(BY_NAME)
    .select({ ...projectionOf(fields, STORED), organizationId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<Laboratory[]>();
  return listsInKeyOrder(organizations, rows, (row) => row.organizationId);
}

const ATR_FOUNDED = '1986-01-01';

const BY_NAME = { 'name.en': 1, _id: 1 } as const;

/** Stored paths of the fields that are kept under another name. */
const STORED = { organization: ['organizationId'], exchanges: [] };

function toCondition({ openOn, fields, updatedSince }: LaboratoryFilter): Filter {
  const conditions: Filter[] = [];
  if (openOn) {
    // An unknown bound is open on its side, as far back as there was an ATR.
    const unknownStart = openOn < ATR_FOUNDED ? [] : [{ validFrom: null }];
    conditions.push({ $or: [{ validFrom: { $lte: openOn } }, ...unknownStart] });
    conditions.push({ $or: [{ validTo: null }, { validTo: { $gte: openOn } }] });
  }
  if (fields) conditions.push({ fields: { $in: [...fields] } });
  if (updatedSince) conditions.push({ 'source.updatedAt': { $gte: updatedSince } });
  return conditions.length > 0 ? { $and: conditions } : {};
}
