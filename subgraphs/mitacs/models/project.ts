import {
  defineModel,
  type LocalizedText,
  localizedTextSchema,
  type Source,
  type StoredPaths,
  sourceSchema,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

export interface Project {
  /** `mitacs:IT18063`. */
  readonly _id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** CRDC 2020 codes, the main one first. */
  readonly fieldCodes: readonly string[];
  /** NAICS Canada 2022 code. */
  readonly sectorCode: string | null;
  /** Whether it has an awarded placement. The code that writes placements sets it. */
  readonly isPublic: boolean;
  readonly source: Source;
}

const schema = new Schema<Project>(
  {
    _id: { type: String, required: true },
    title: { type: localizedTextSchema, required: true },
    summary: { type: localizedTextSchema, required: true },
    fieldCodes: { type: [String], required: true },
    sectorCode: { type: String, default: null },
    isPublic: { type: Boolean, required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Project, unknown>,
  { collection: 'projects', versionKey: false },
);

// Read by `_id` only: lists of projects are lists of their placements.

export const projects = defineModel('Project', schema, {
  storedPaths: {
    fields: ['fieldCodes'],
    sector: ['sectorCode'],
    placements: [],
  } as const satisfies StoredPaths<Project, graph.Project>,
});
