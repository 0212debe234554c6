import { Schema } from 'mongoose';

/** Provenance of a record. Every record has one. */
export interface Source {
  readonly partner: string;
  readonly recordId: string;
  readonly updatedAt: Date;
  readonly importedAt: Date;
}

export const sourceSchema = new Schema<Source>(
  {
    partner: { type: String, required: true },
    recordId: { type: String, required: true },
    updatedAt: { type: Date, required: true },
    importedAt: { type: Date, required: true },
  },
  { _id: false },
);
