import { type Connection, Schema } from 'mongoose';
import {
  defineModel,
  type IsoDate,
  inKeyOrder,
  type Projection,
  projectionOf,
  type Source,
  sourceSchema,
} from '../../../kit/index.ts';

/** A yearly cohort of the Municipal Innovation Internship Program. Amounts are Canadian cents. */
export interface MiipIntake {
  /** The year, `2026`, which is what the graph knows a cohort by. */
  readonly _id: string;
  readonly positions: number;
  readonly mitacsBudgetCents: number;
  readonly administrationSupportCents: number | null;
  readonly municipalCallOpensOn: IsoDate | null;
  readonly municipalCallClosesOn: IsoDate | null;
  readonly studentCallOpensOn: IsoDate | null;
  readonly studentCallClosesOn: IsoDate | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly source: Source;
}

const miipIntakeSchema = new Schema<MiipIntake>(
  {
    _id: { type: String, required: true, match: /^\d{4}$/ },
    positions: { type: Number, required: true },
    mitacsBudgetCents: { type: Number, required: true },
    administrationSupportCents: { type: Number, default: null },
    municipalCallOpensOn: { type: String, default: null },
    municipalCallClosesOn: { type: String, default: null },
    studentCallOpensOn: { type: String, default: null },
    studentCallClosesOn: { type: String, default: null },
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    source: { type: sourceSchema, required: true },
  },
  { collection: 'miip_intakes', versionKey: false },
);

export const miipIntakes = defineModel<MiipIntake>('MiipIntake', miipIntakeSchema);

export async function findMiipIntakesByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(MiipIntake | null)[]> {
  const rows = await miipIntakes(database)
    .find({ _id: { $in: [...ids] } })
    .select(miipIntakeProjection(fields))
    .lean<MiipIntake[]>();
  return inKeyOrder(ids, rows, ({ _id }) => _id);
}

/** Every cohort, newest first: one a year, so the list needs no pages. */
export function findAllMiipIntakes(database: Connection, fields: ReadonlySet<string>): Promise<MiipIntake[]> {
  return (
    miipIntakes(database)
      .find()
      .sort({ _id: -1 })
      .select(miipIntakeProjection(fields))
      .lean<MiipIntake[]>()
      // A query that is handed on runs once for each `then`; a promise runs once.
      .exec()
  );
}

/** The stored paths behind the graph's fields; the year and what is computed from projects have none. */
export function miipIntakeProjection(fields: ReadonlySet<string>): Projection {
  return projectionOf(fields, {
    year: [],
    positionsFilled: [],
    mitacsBudget: ['mitacsBudgetCents'],
    mitacsCommitted: [],
    mitacsRemaining: ['mitacsBudgetCents'],
    hostCommitted: [],
    administrationSupport: ['administrationSupportCents'],
    projects: [],
  });
}
