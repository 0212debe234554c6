import {
  defineModel,
  type IsoDate,
  type LocalizedText,
  localizedTextSchema,
  periodContains,
  type Source,
  type StoredPaths,
  sourceSchema,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

/** One version of a program's rules: what a unit costs and who pays it. Amounts are in Canadian cents. */
export interface FundingModel {
  /** `ACCELERATE_STANDARD`. */
  readonly code: string;
  readonly name: LocalizedText;
  readonly unitMonthsMin: number | null;
  readonly unitMonthsMax: number | null;
  readonly totalCents: number;
  readonly partnerShareCents: number | null;
  readonly mitacsShareCents: number | null;
  readonly minimumStipendCents: number | null;
  /** Null where no source gives a first day. */
  readonly validFrom: IsoDate | null;
  /** The earliest day on which it is known to have been in force. */
  readonly knownSince: IsoDate;
  /** Last day. Null while the version is in force, and where no source gives a last day. */
  readonly validTo: IsoDate | null;
}

export interface Program {
  /** `mitacs:P-ACCELERATE`. */
  readonly _id: string;
  /** `ACCELERATE`: other records refer to a program by it. */
  readonly code: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Null where no source gives them. */
  readonly eligibleStages: readonly graph.CareerStage[] | null;
  readonly fundingModels: readonly FundingModel[];
  /** Null where no source gives a first day. */
  readonly validFrom: IsoDate | null;
  /** The earliest day on which it is known to have taken applications. */
  readonly knownSince: IsoDate;
  /** Last day on which the program took applications. Null while it is open. */
  readonly validTo: IsoDate | null;
  readonly url: string | null;
  readonly source: Source;
}

const fundingModelSchema = new Schema<FundingModel>(
  {
    code: { type: String, required: true },
    name: { type: localizedTextSchema, required: true },
    unitMonthsMin: { type: Number, default: null },
    unitMonthsMax: { type: Number, default: null },
    totalCents: { type: Number, required: true },
    partnerShareCents: { type: Number, default: null },
    mitacsShareCents: { type: Number, default: null },
    minimumStipendCents: { type: Number, default: null },
    validFrom: { type: String, default: null },
    knownSince: { type: String, required: true },
    validTo: { type: String, default: null },
  } satisfies Record<keyof FundingModel, unknown>,
  { _id: false },
);

const schema = new Schema<Program>(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    name: { type: localizedTextSchema, required: true },
    description: { type: localizedTextSchema, required: true },
    eligibleStages: { type: [String], default: null },
    fundingModels: { type: [fundingModelSchema], required: true },
    validFrom: { type: String, default: null },
    knownSince: { type: String, required: true },
    validTo: { type: String, default: null },
    url: { type: String, default: null },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Program, unknown>,
  { collection: 'programs', versionKey: false },
);

// Query.program; Query.programs in its order. There are about ten: the day is evaluated on each of them.
schema.index({ code: 1 }, { unique: true });

export const programs = defineModel('Program', schema, {
  storedPaths: {
    placements: ['code'],
    partnerships: ['code'],
  } as const satisfies StoredPaths<Program, graph.Program>,
  conditions: {
    on: periodContains({ from: 'knownSince', to: 'validTo', openWhenNull: ['validTo'] }),
  },
});
