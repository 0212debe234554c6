import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { challenges } from './models/challenges.ts';
import { memberships } from './models/memberships.ts';
import { resolvers } from './resolvers/index.ts';

/** The Quebec Metro High Tech Park's members, and the challenges that they offer to researchers. */
export const techPark: Subgraph<Loaders> = {
  name: 'tech-park',
  defaultPort: 4003,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  models: [memberships, challenges],
  createLoaders,
};
