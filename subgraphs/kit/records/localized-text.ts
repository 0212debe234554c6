import { Schema } from 'mongoose';
import type { LocalizedText } from '../values/language.ts';

/** How a text in up to three languages is stored. */
export const localizedTextSchema = new Schema<LocalizedText>(
  { en: String, fr: String, ja: String },
  { _id: false },
);
