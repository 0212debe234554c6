import type { Connection } from 'mongoose';

/**
 * Writes a partner's records into its empty database. Each partner exports one from its `seed.ts`, beside its subgraph and
 * not as a part of it, so that serving the subgraph loads no data to seed it with.
 */
export type Seeder<Options extends SeedOptions = SeedOptions> = (
  database: Connection,
  options: Options,
) => Promise<void>;

export interface SeedOptions {
  /** Called after each batch, with the number of records written since the last call. */
  readonly onProgress: (written: number) => void;
}
