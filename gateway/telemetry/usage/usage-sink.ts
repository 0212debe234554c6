/** How often one operation of one caller used one coordinate in one hour. */
export interface UsageRow {
  /** The start of the hour. */
  readonly hour: Date;
  /** The name of the operation, `unnamed`, or `other` beyond the number that is counted separately. */
  readonly operation: string;
  readonly caller: string;
  /** A schema coordinate: `Query.placements`. */
  readonly coordinate: string;
  readonly count: number;
}

/** Stores usage. Counts of rows with the same hour and names are added. */
export interface UsageSink {
  add(rows: readonly UsageRow[]): Promise<void>;
}

/** A sink that holds a connection or a file. */
export interface OpenUsageSink extends UsageSink {
  close(): Promise<void>;
}
