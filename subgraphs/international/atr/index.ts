import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { exchanges } from './models/exchanges.ts';
import { laboratories } from './models/laboratories.ts';
import { resolvers } from './resolvers/index.ts';

/** ATR's laboratories, and the exchanges that cross the ocean to them and from them. */
export const atr: Subgraph<Loaders> = {
  name: 'atr',
  defaultPort: 4002,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  models: [laboratories, exchanges],
  createLoaders,
};
