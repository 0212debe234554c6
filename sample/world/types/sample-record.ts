/** A moment in UTC, `2026-01-31T13:45:00.000Z`. */
export type Timestamp = string;

export type PartnerName = 'mitacs' | 'atr' | 'tech-park' | 'amcto';

/** A text in both official languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The provenance of an invented record. Every record of the world has it. */
export interface SampleRecord {
  /** For `source.recordId`: `SAMPLE-IT18063-02`. */
  readonly sampleRecordId: string;
  readonly updatedAt: Timestamp;
  /** When the import of the night after `updatedAt` ran. */
  readonly importedAt: Timestamp;
}
