import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { exchanges } from './models/exchange.ts';
import { laboratories } from './models/laboratory.ts';
import * as resolvers from './resolvers/index.ts';

/** ATR's subgraph: its laboratories, and the exchanges of researchers between Canada and Japan. */
export const atr: Subgraph<Loaders> = {
  name: 'atr',
  defaultPort: 4002,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  createLoaders,
  models: [laboratories, exchanges],
};
