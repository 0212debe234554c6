import { openFileUsageSink } from './file-usage-sink.ts';
import type { OpenUsageSink } from './usage-sink.ts';

export interface UsageSinkLocation {
  /** Has precedence over the database. */
  readonly file?: string | undefined;
  /** The URI of a MongoDB, whose driver is loaded only then. */
  readonly uri?: string | undefined;
}

/** Opens the sink for field usage: a file, else the database. Returns undefined without either: usage is not counted. */
export async function openUsageSink({ file, uri }: UsageSinkLocation): Promise<OpenUsageSink | undefined> {
  if (file) return openFileUsageSink(file);
  if (!uri) return undefined;
  const { openMongodbUsageSink } = await import('./mongodb-usage-sink.ts');
  return openMongodbUsageSink(uri);
}
