import type { Connection, Model } from 'mongoose';

const BATCH = 2_000;

export interface BulkInsert<Row> {
  readonly rows: Iterable<Row>;
  /** Called after each batch, with the number of records written since the last call. */
  readonly onProgress?: (written: number) => void;
}

/**
 * Writes records in batches of 2,000 as the iterable yields them, so that memory use does not depend on their number. The
 * schema does not check the records.
 *
 * @example await insertInBulk(database, workshops, { rows: sampleWorkshops, onProgress });
 */
export async function insertInBulk<Row extends object>(
  database: Connection,
  modelOf: (database: Connection) => Model<Row>,
  { rows, onProgress }: BulkInsert<Row>,
): Promise<void> {
  const collection = modelOf(database).collection;
  let batch: object[] = [];
  async function flush(): Promise<void> {
    if (batch.length === 0) return;
    await collection.insertMany(batch, { ordered: false });
    onProgress?.(batch.length);
    batch = [];
  }
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
}
