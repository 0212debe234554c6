import type { Connection } from 'mongoose';
import { createLoader, createRequestLoader, type Projection, type RecordLoader } from '../../kit/index.ts';
import { type IntakeDraw, sumDrawByIntake } from './models/intake-draw.ts';
import { findAllMiipIntakes, findMiipIntakesByIds, miipIntakeProjection } from './models/miip-intake.ts';
import {
  countMiipProjects,
  countMiipProjectsByIntake,
  findMiipProjectPage,
  findMiipProjectPagesByIntake,
  findMiipProjectsByIds,
  findMiipProjectsByMunicipalities,
  findMiipProjectsByPlacements,
  type MiipProjectFilter,
  type MiipProjectPageRequest,
} from './models/miip-project.ts';
import {
  countMunicipalities,
  findLowerTiers,
  findMunicipalitiesByIds,
  findMunicipalityPage,
  type MunicipalityFilter,
  type MunicipalityPageRequest,
  municipalityProjection,
} from './models/municipality.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's way to the records: what is asked for together is read together. */
export function createLoaders(database: Connection) {
  const municipalityById = createLoader((ids, fields) => findMunicipalitiesByIds(database, ids, fields));
  const miipIntakeById = createLoader((ids, fields) => findMiipIntakesByIds(database, ids, fields));
  const draws = createRequestLoader<null, IntakeDraw>((intakes) => sumDrawByIntake(database, intakes));
  return {
    municipalities: {
      page: (request: MunicipalityPageRequest) => findMunicipalityPage(database, request),
      count: (filter: MunicipalityFilter) => countMunicipalities(database, filter),
    },
    municipalityById,
    linkedMunicipality: createLinkLoader(municipalityById, municipalityProjection),
    lowerTiersByUpperTier: createRequestLoader((upperTiers, fields: ReadonlySet<string>) =>
      findLowerTiers(database, upperTiers, fields),
    ),
    allMiipIntakes: (fields: ReadonlySet<string>) => findAllMiipIntakes(database, fields),
    miipIntakeById,
    linkedMiipIntake: createLinkLoader(miipIntakeById, miipIntakeProjection),
    drawByIntake: { load: (intakeId: string) => draws.load(intakeId, null) },
    miipProjects: {
      page: (request: MiipProjectPageRequest) => findMiipProjectPage(database, request),
      count: (filter: MiipProjectFilter) => countMiipProjects(database, filter),
    },
    miipProjectById: createLoader((ids, fields) => findMiipProjectsByIds(database, ids, fields)),
    miipProjectByPlacement: createLoader((placements, fields) =>
      findMiipProjectsByPlacements(database, placements, fields),
    ),
    miipProjectsByMunicipality: createRequestLoader((municipalities, fields: ReadonlySet<string>) =>
      findMiipProjectsByMunicipalities(database, municipalities, fields),
    ),
    miipProjectPageByIntake: createRequestLoader((intakes, request: MiipProjectPageRequest) =>
      findMiipProjectPagesByIntake(database, intakes, request),
    ),
    miipProjectCountByIntake: createRequestLoader((intakes, filter: MiipProjectFilter) =>
      countMiipProjectsByIntake(database, intakes, filter),
    ),
  };
}

/**
 * Follows a link from one of our records to another. What the id alone answers costs no read: `{ municipality { id } }`
 * is on the project already.
 */
function createLinkLoader<Row extends { readonly _id: string }>(
  byId: RecordLoader<Row>,
  projectionFor: (fields: ReadonlySet<string>) => Projection,
) {
  return {
    async load(id: string, fields: ReadonlySet<string>): Promise<Row> {
      const isKnown = Object.keys(projectionFor(fields)).every((path) => path === '_id');
      const row = isKnown ? ({ _id: id } as Row) : await byId.load(id, fields);
      if (!row) throw new Error(`A record links to ${id}, which is not held.`);
      return row;
    },
  };
}
