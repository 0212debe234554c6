import type { Connection, SubgraphContext } from '../../kit/index.ts';
import type { Loaders } from './loaders.ts';
import type { MiipIntake as MiipIntakeRecord } from './models/miip-intake.ts';
import type { MiipProject as MiipProjectRecord } from './models/miip-project.ts';
import type { Municipality as MunicipalityRecord } from './models/municipality.ts';

export type Context = SubgraphContext<Loaders>;

// What each type of the graph resolves from. A record holds those fields alone that the query needs.
export type Municipality = MunicipalityRecord;
export type MunicipalityConnection = Connection<MunicipalityRecord>;
export type MiipIntake = MiipIntakeRecord;
export type MiipProject = MiipProjectRecord;
export type MiipProjectConnection = Connection<MiipProjectRecord>;
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
export type Program = { readonly code: string };
