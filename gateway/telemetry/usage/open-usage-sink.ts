import { openFileUsageSink } from './file-usage-sink.ts';
import type { OpenUsageSink } from './usage-sink.ts';

export interface UsageSinkPlace {
  /** Wins over the database. */
  readonly file?: string | undefined;
  /** The address of a MongoDB; its driver is loaded only where it is used. */
  readonly uri?: string | undefined;
}

/** Where field usage is kept: in a file, else in the database; undefined where there is neither, and none is counted. */
export async function openUsageSink({ file, uri }: UsageSinkPlace): Promise<OpenUsageSink | undefined> {
  if (file) return openFileUsageSink(file);
  if (!uri) return undefined;
  const { openMongodbUsageSink } = await import('./mongodb-usage-sink.ts');
  return openMongodbUsageSink(uri);
}
