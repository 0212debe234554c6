import { Schema } from 'mongoose';

/** Provenance, kept with every record: where it came from, and how fresh it is. */
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
