import type { Subgraph } from '../kit/index.ts';
import { createLoaders, type Loaders } from './loaders/index.ts';
import { organizations } from './models/organization.ts';
import { partnerships } from './models/partnership.ts';
import { placements } from './models/placement.ts';
import { programs } from './models/program.ts';
import { projects } from './models/project.ts';
import { researchers } from './models/researcher.ts';
import { resolvers } from './resolvers/index.ts';

/** Mitacs: programs, agreements and placements, and the registry of people and organizations. */
export const mitacs: Subgraph<Loaders> = {
  name: 'mitacs',
  defaultPort: 4001,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  models: [programs, partnerships, organizations, researchers, projects, placements],
  createLoaders,
};
