import type { Connection, Model } from 'mongoose';

const BATCH = 2_000;

/**
 * Writes records batch by batch as the iterable gives them, so that memory stays bounded however many there are. Tells
 * `onProgress` how many were written since the last call. Records are written as they are, unchecked by the schema:
 * a test of each partner reads its own sample back.
 */
export async function insertInBulk<Row extends object>(
  database: Connection,
  modelOf: (database: Connection) => Model<Row>,
  rows: Iterable<Row>,
  onProgress: (written: number) => void,
): Promise<void> {
  const collection = modelOf(database).collection;
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await collection.insertMany(batch, { ordered: false });
    onProgress(batch.length);
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
}
