import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { organizations, partnerships, placements, programs, projects, researchers } from './models/index.ts';
import * as resolvers from './resolvers/index.ts';

/** Mitacs's subgraph: programs, agreements and placements, and the registry of people and organizations. */
export const mitacs: Subgraph<Loaders> = {
  name: 'mitacs',
  defaultPort: 4001,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  createLoaders,
  models: [programs, partnerships, organizations, researchers, projects, placements],
};
