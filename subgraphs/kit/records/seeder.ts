import type { Connection } from 'mongoose';

/**
 * Writes a partner's sample records into its empty database. Each partner exports one from its `seed.ts`, apart from its
 * subgraph, so that serving the subgraph does not load the sample.
 */
export type Seeder<Options extends SeedOptions = SeedOptions> = (
  database: Connection,
  options: Options,
) => Promise<void>;

export interface SeedOptions {
  /** Called after each batch, with the number of records written since the last call. */
  readonly onProgress: (written: number) => void;
}
