/** A noun phrase in both languages; the French one with its article, so that `french.ts` can join it to a preposition. */
export interface Phrase {
  readonly en: string;
  readonly fr: string;
}

/** What a project can be about. */
export interface Topic extends Phrase {
  /** CRDC group. */
  readonly field: string;
  /** NAICS sectors in which a host would want it. */
  readonly sectors: readonly string[];
}

/** Rows are easier to read and to add to than objects. */
export type TopicRow = readonly [field: string, sectors: string, en: string, fr: string];

export function toTopics(rows: readonly TopicRow[]): readonly Topic[] {
  return rows.map(([field, sectors, en, fr]) => ({ field, sectors: sectors.split(' '), en, fr }));
}
