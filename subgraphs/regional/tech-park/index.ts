import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { challenges } from './models/challenge.ts';
import { parkMemberships } from './models/park-membership.ts';
import * as resolvers from './resolvers/index.ts';

/** The subgraph of the Quebec Metro High Tech Park: its members, and their challenges for researchers. */
export const techPark: Subgraph<Loaders> = {
  name: 'tech-park',
  defaultPort: 4003,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  createLoaders,
  models: [parkMemberships, challenges],
};
