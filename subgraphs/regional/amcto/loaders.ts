import {
  createGroupLoader,
  createLinkLoader,
  createListLoader,
  createListLoaderByParent,
  createRecordLoader,
  createRequestLoader,
  type Fields,
  findAll,
} from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { sumProjectsByIntake } from './models/intake-totals.ts';
import { miipIntakes } from './models/miip-intake.ts';
import { miipProjects } from './models/miip-project.ts';
import { municipalities } from './models/municipality.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Created for each request: keys loaded together are read together. */
export function createLoaders(database: Connection) {
  const municipalityById = createRecordLoader(database, municipalities);
  const miipIntakeById = createRecordLoader(database, miipIntakes);
  return {
    municipalityById,
    municipalityByLink: createLinkLoader(municipalityById, municipalities),
    municipalities: createListLoader(database, municipalities),
    lowerTiersByUpperTier: createGroupLoader(database, municipalities, {
      path: 'upperTierId',
      sort: { nameKey: 1, _id: 1 },
    }),

    miipIntakeById,
    miipIntakeByLink: createLinkLoader(miipIntakeById, miipIntakes),
    /** Newest first. */
    miipIntakes: (fields: Fields) => findAll(database, miipIntakes, { fields, sort: { _id: -1 } }),
    totalsByIntake: createRequestLoader((intakes) => sumProjectsByIntake(database, intakes)),

    miipProjectById: createRecordLoader(database, miipProjects),
    miipProjectByPlacement: createRecordLoader(database, miipProjects, { path: 'placementId' }),
    miipProjects: createListLoader(database, miipProjects),
    miipProjectsByIntake: createListLoaderByParent(database, miipProjects, 'intakeId'),
    miipProjectsByMunicipality: createGroupLoader(database, miipProjects, {
      path: 'municipalityId',
      sort: { intakeId: 1, number: 1, _id: 1 },
    }),
  };
}
