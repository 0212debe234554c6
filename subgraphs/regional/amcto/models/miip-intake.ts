import { defineModel, type IsoDate, type Source, type StoredPaths, sourceSchema } from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

/** A yearly intake of the Municipal Innovation Internship Program. Amounts are in Canadian cents. */
export interface MiipIntake {
  /** The year, `2026`: the key of an intake in the graph. */
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

const schema = new Schema<MiipIntake>(
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
  } satisfies Record<keyof MiipIntake, unknown>,
  { collection: 'miip_intakes', versionKey: false },
);

// One record a year: the list is read in full, in the order of `_id`.

export const miipIntakes = defineModel('MiipIntake', schema, {
  storedPaths: {
    year: [],
    // Sums over the intake's projects.
    positionsFilled: [],
    mitacsCommitted: [],
    mitacsRequested: [],
    mitacsRemaining: ['mitacsBudgetCents'],
    hostCommitted: [],
    hostRequested: [],
    mitacsBudget: ['mitacsBudgetCents'],
    administrationSupport: ['administrationSupportCents'],
    projects: [],
  } as const satisfies StoredPaths<MiipIntake, graph.MiipIntake>,
});
