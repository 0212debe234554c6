import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { workshops } from './models/workshop.ts';
import * as resolvers from './resolvers/index.ts';

/** Everything that the kit needs to serve this partner. Start reading here. */
export const template: Subgraph<Loaders> = {
  name: 'template',
  defaultPort: 4010,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  createLoaders,
  models: [workshops],
};
