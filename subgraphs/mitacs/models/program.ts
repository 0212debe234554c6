import { type Connection, Schema } from 'mongoose';
import {
  defineModel,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { textSchema } from './record-schemas.ts';
import type { CareerStage } from './researcher.ts';

/** What one unit of a program costs and who pays, over a stretch of time. Amounts are Canadian cents. */
export interface FundingModel {
  readonly code: string;
  readonly names: LocalizedText;
  readonly unitMonthsMin: number | null;
  readonly unitMonthsMax: number | null;
  readonly totalCents: number;
  readonly partnerShareCents: number | null;
  readonly mitacsShareCents: number | null;
  readonly minimumStipendCents: number | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface Program {
  /** `mitacs:P-ACCELERATE`. */
  readonly _id: string;
  readonly code: string;
  readonly names: LocalizedText;
  readonly descriptions: LocalizedText;
  readonly eligibleStages: readonly CareerStage[] | null;
  readonly fundingModels: readonly FundingModel[];
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly url: string | null;
  readonly source: Source;
}

const fundingModelSchema = new Schema<FundingModel>(
  {
    code: String,
    names: textSchema,
    unitMonthsMin: Number,
    unitMonthsMax: Number,
    totalCents: Number,
    partnerShareCents: Number,
    mitacsShareCents: Number,
    minimumStipendCents: Number,
    validFrom: String,
    validTo: String,
  },
  { _id: false },
);

const schema = new Schema<Program>(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    names: textSchema,
    descriptions: textSchema,
    eligibleStages: [String],
    fundingModels: [fundingModelSchema],
    validFrom: String,
    validTo: String,
    url: String,
    source: { type: sourceSchema, required: true },
  },
  { collection: 'programs', versionKey: false },
);

// Programs of some codes, and the whole list by code.
schema.index({ code: 1 }, { unique: true });

export const programs = defineModel<Program>('Program', schema);

const PATHS = {
  name: ['names'],
  description: ['descriptions'],
  placements: ['code'],
  partnerships: ['code'],
};

export async function findProgramsByCodes(
  database: Connection,
  codes: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Program | null)[]> {
  const found = await programs(database)
    .find({ code: { $in: [...codes] } })
    .select({ ...projectionOf(fields, PATHS), code: 1 })
    .lean<Program[]>();
  return inKeyOrder(codes, found, ({ code }) => code);
}

export async function findProgramsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Program | null)[]> {
  const found = await programs(database)
    .find({ _id: { $in: [...ids] } })
    .batchSize(WHOLE_ANSWER)
    .select({ ...projectionOf(fields, PATHS), code: 1 })
    .lean<Program[]>();
  return inKeyOrder(ids, found, ({ _id }) => _id);
}

/** Programs offered on a day, or every one there ever was, by code. There are a dozen: no pages. */
export async function findPrograms(
  database: Connection,
  { offeredOn, fields }: { offeredOn: IsoDate | null; fields: ReadonlySet<string> },
): Promise<Program[]> {
  const offered = {
    code: { $gt: '' },
    $and: [
      { $or: [{ validFrom: null }, { validFrom: { $lte: offeredOn } }] },
      { $or: [{ validTo: null }, { validTo: { $gte: offeredOn } }] },
    ],
  };
  return programs(database)
    .find(offeredOn ? offered : { code: { $gt: '' } })
    .sort({ code: 1 })
    .select({ ...projectionOf(fields, PATHS), code: 1 })
    .lean<Program[]>();
}
