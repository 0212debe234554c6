import { Schema } from 'mongoose';
import type { IsoDate, LocalizedText } from '../../kit/index.ts';

// Pieces that the schemas of several collections share.

export const textSchema = new Schema<LocalizedText>({ en: String, fr: String, ja: String }, { _id: false });

/** One partner's record of a person or organization, and why it is believed to be the same one. */
export interface Identity {
  readonly partner: string;
  readonly localId: string;
  readonly method: 'PUBLIC_IDENTIFIER' | 'NAME_AND_PLACE' | 'CONFIRMED_BY_HAND';
  readonly confidence: number;
  readonly assertedOn: IsoDate;
}

export const identitySchema = new Schema<Identity>(
  { partner: String, localId: String, method: String, confidence: Number, assertedOn: String },
  { _id: false },
);
