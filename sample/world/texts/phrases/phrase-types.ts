/** A noun phrase in both languages. The French one has its article, so that `french.ts` can contract it with a preposition. */
export interface Phrase {
  readonly en: string;
  readonly fr: string;
}

/** A subject of research projects. */
export interface Topic extends Phrase {
  /** CRDC group. */
  readonly field: string;
  /** NAICS sectors of the hosts that such a project can have. */
  readonly sectors: readonly string[];
}

/** A topic as one row of a table, which is shorter to read and to extend than an object. */
export type TopicRow = readonly [field: string, sectors: string, en: string, fr: string];

export function toTopics(rows: readonly TopicRow[]): readonly Topic[] {
  return rows.map(([field, sectors, en, fr]) => ({ field, sectors: sectors.split(' '), en, fr }));
}
