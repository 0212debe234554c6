import type { Connection, RecordOf, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { miipIntakes } from './models/miip-intake.ts';
import type { miipProjects } from './models/miip-project.ts';
import type { municipalities } from './models/municipality.ts';

// What each type of the graph resolves from, under the name of the type: "npm run types:generate" reads this file.
export type Context = SubgraphContext<Loaders>;
export type Municipality = RecordOf<typeof municipalities>;
export type MunicipalityConnection = Connection<Municipality>;
export type MiipIntake = RecordOf<typeof miipIntakes>;
export type MiipProject = RecordOf<typeof miipProjects>;
export type MiipProjectConnection = Connection<MiipProject>;
/** Mitacs's entities: only their keys are known here. */
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
export type Program = { readonly code: string };
