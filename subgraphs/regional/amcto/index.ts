import type { Subgraph } from '@passerelle/kit';
import { createLoaders, type Loaders } from './loaders.ts';
import { miipIntakes } from './models/miip-intake.ts';
import { miipProjects } from './models/miip-project.ts';
import { municipalities } from './models/municipality.ts';
import * as resolvers from './resolvers/index.ts';

/** AMCTO's subgraph: Ontario's municipalities, and the Municipal Innovation Internship Program (MIIP). */
export const amcto: Subgraph<Loaders> = {
  name: 'amcto',
  defaultPort: 4004,
  schemaFile: new URL('./schema.graphql', import.meta.url),
  resolvers,
  createLoaders,
  models: [municipalities, miipIntakes, miipProjects],
};
