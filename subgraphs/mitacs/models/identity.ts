import type { IsoDate } from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

/** One partner's record of a person or organization, and how it was matched to the registry's record. */
export interface Identity {
  /** Name of the partner's subgraph, `tech-park`. */
  readonly partner: string;
  /** The partner's own id, without a scheme: `M-042`. */
  readonly localId: string;
  readonly method: graph.MatchMethod;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly assertedOn: IsoDate;
}

export const identitySchema = new Schema<Identity>(
  {
    partner: { type: String, required: true },
    localId: { type: String, required: true },
    method: { type: String, required: true },
    confidence: { type: Number, required: true },
    assertedOn: { type: String, required: true },
  } satisfies Record<keyof Identity, unknown>,
  { _id: false },
);
