import {
  type ConditionsOf,
  defineModel,
  type IsoDate,
  isOneOf,
  isWithin,
  type LocalizedText,
  localizedTextSchema,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

// A model is one collection: its record, its indexes, what each field of the graph reads, and what each filter means.

export interface Workshop {
  /** The id in the graph, `template:W-001`. */
  readonly _id: string;
  readonly title: LocalizedText;
  /** Any partner's organization, by its id in the graph. */
  readonly hostId: string;
  readonly heldOn: IsoDate;
  readonly seats: number | null;
  readonly source: Source;
}

const schema = new Schema<Workshop>(
  {
    _id: { type: String, required: true },
    title: { type: localizedTextSchema, required: true },
    hostId: { type: String, required: true },
    heldOn: { type: String, required: true },
    seats: { type: Number, default: null },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Workshop, unknown>,
  { collection: 'workshops', versionKey: false },
);

// Each index names the query that it serves. No query may scan the collection: the contract test explains each of them.
// Query.workshops in its order; filter `heldOn`
schema.index({ heldOn: -1, _id: 1 });
// Organization.workshops; filter `host`
schema.index({ hostId: 1, heldOn: -1, _id: 1 });
// Filter `updatedSince`
schema.index({ 'source.updatedAt': 1 });

export const workshops = defineModel('Workshop', schema, {
  storedPaths: { host: ['hostId'] } as const satisfies StoredPaths<Workshop, graph.Workshop>,
  conditions: {
    host: isOneOf('hostId'),
    heldOn: isWithin('heldOn'),
    updatedSince,
  } satisfies ConditionsOf<graph.WorkshopFilter>,
});
