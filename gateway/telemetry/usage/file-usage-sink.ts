import { appendFile } from 'node:fs/promises';
import type { OpenUsageSink } from './usage-sink.ts';

/** Appends one line of JSON for each row to a file. */
export function openFileUsageSink(file: string): OpenUsageSink {
  return {
    async add(rows) {
      await appendFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    },
    async close() {},
  };
}
