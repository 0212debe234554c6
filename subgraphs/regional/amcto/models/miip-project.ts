import {
  type ConditionsOf,
  defineModel,
  isKnown,
  isOneOf,
  type LocalizedText,
  localizedTextSchema,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

/** A municipality's project. Amounts are in Canadian cents. */
export interface MiipProject {
  /** `amcto:MIIP-2026-07`. */
  readonly _id: string;
  /** The intake's year, `2026`. */
  readonly intakeId: string;
  /** Its number within the intake. Lists are sorted by it: sorted as text, the id of project 100 comes before that of project 99. */
  readonly number: number;
  readonly municipalityId: string;
  readonly title: LocalizedText;
  readonly theme: graph.MiipTheme;
  readonly status: graph.MiipProjectStatus;
  readonly hoursPerWeek: number;
  readonly mitacsShareCents: number;
  readonly hostShareCents: number;
  readonly institutionId: string | null;
  readonly placementId: string | null;
  readonly applicants: number | null;
  readonly visitsUsed: number;
  readonly source: Source;
}

const schema = new Schema<MiipProject>(
  {
    _id: { type: String, required: true },
    intakeId: { type: String, required: true },
    number: { type: Number, required: true },
    municipalityId: { type: String, required: true },
    title: { type: localizedTextSchema, required: true },
    theme: { type: String, required: true },
    status: { type: String, required: true },
    hoursPerWeek: { type: Number, required: true, max: 29 },
    mitacsShareCents: { type: Number, required: true },
    hostShareCents: { type: Number, required: true },
    institutionId: { type: String, default: null },
    placementId: { type: String, default: null },
    applicants: { type: Number, default: null },
    visitsUsed: { type: Number, required: true, max: 4 },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof MiipProject, unknown>,
  { collection: 'miip_projects', versionKey: false },
);
// Query.miipProjects in its order; MiipIntake.projects and the sums of an intake
schema.index({ intakeId: 1, number: 1, _id: 1 });
// Filters `status`, `theme`, `updatedSince`
schema.index({ status: 1, intakeId: 1, number: 1, _id: 1 });
schema.index({ theme: 1, intakeId: 1, number: 1, _id: 1 });
schema.index({ 'source.updatedAt': 1 });
// Municipality.miipProjects; filter `municipality`
schema.index({ municipalityId: 1, intakeId: 1, number: 1, _id: 1 });
// Placement.miipProject; filter `hasStudent`
schema.index({ placementId: 1 });

export const miipProjects = defineModel('MiipProject', schema, {
  storedPaths: {
    intake: ['intakeId'],
    municipality: ['municipalityId'],
    mitacsShare: ['mitacsShareCents'],
    hostShare: ['hostShareCents'],
    institution: ['institutionId'],
    placement: ['placementId'],
  } as const satisfies StoredPaths<MiipProject, graph.MiipProject>,
  conditions: {
    year: (years: readonly number[]) => isOneOf('intakeId')(years.map(String)),
    theme: isOneOf('theme'),
    status: isOneOf('status'),
    municipality: isOneOf('municipalityId'),
    hasStudent: isKnown('placementId'),
    updatedSince,
  } satisfies ConditionsOf<graph.MiipProjectFilter>,
});
