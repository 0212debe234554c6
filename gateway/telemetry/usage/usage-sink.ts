/** How often one coordinate was asked for, by one operation of one caller, in one hour. */
export interface UsageRow {
  /** Its first moment. */
  readonly hour: Date;
  /** Its name; `unnamed`; `other` past what is told apart. */
  readonly operation: string;
  readonly caller: string;
  /** Of the schema: `Query.placements`. */
  readonly coordinate: string;
  readonly count: number;
}

/** Where usage is kept. Rows of one hour and the same names add up. */
export interface UsageSink {
  add(rows: readonly UsageRow[]): Promise<void>;
}

/** A sink that holds on to something. */
export interface OpenUsageSink extends UsageSink {
  close(): Promise<void>;
}
