import type { Connection } from 'mongoose';
import { createLoader, type IsoDate } from '../../kit/index.ts';
import {
  countOrganizations,
  findOrganizationPage,
  findOrganizationsByIdentifiers,
  type OrganizationFilter,
  type OrganizationPageRequest,
} from '../models/organization.ts';
import {
  findPartnerships,
  findPartnershipsByIds,
  findPartnershipsByParties,
  findPartnershipsByPrograms,
} from '../models/partnership.ts';
import { findPlacementsByIds } from '../models/placement-lists.ts';
import { findPrograms, findProgramsByCodes, findProgramsByIds } from '../models/program.ts';
import { findProjectsByIds } from '../models/project.ts';
import {
  countResearchers,
  findResearcherPage,
  findResearchersByIdentifiers,
  type ResearcherFilter,
  type ResearcherPageRequest,
} from '../models/researcher.ts';
import { listAllPlacements, listPlacementsBy } from './placement-lists.ts';

/** Made for each request: what is asked for together is read together, and nothing outlives the answer. */
export function createLoaders(database: Connection) {
  return {
    organizationByIdentifier: createLoader((ids, fields) =>
      findOrganizationsByIdentifiers(database, ids, fields),
    ),
    organizations: {
      page: (request: OrganizationPageRequest) => findOrganizationPage(database, request),
      count: (filter: OrganizationFilter) => countOrganizations(database, filter),
    },

    researcherByIdentifier: createLoader((ids, fields) =>
      findResearchersByIdentifiers(database, ids, fields),
    ),
    researchers: {
      page: (request: ResearcherPageRequest) => findResearcherPage(database, request),
      count: (filter: ResearcherFilter) => countResearchers(database, filter),
    },

    programByCode: createLoader((codes, fields) => findProgramsByCodes(database, codes, fields)),
    programById: createLoader((ids, fields) => findProgramsByIds(database, ids, fields)),
    programs: (offeredOn: IsoDate | null, fields: ReadonlySet<string>) =>
      findPrograms(database, { offeredOn, fields }),

    partnershipById: createLoader((ids, fields) => findPartnershipsByIds(database, ids, fields)),
    partnershipsByParty: createLoader((ids, fields) => findPartnershipsByParties(database, ids, fields)),
    partnershipsByProgram: createLoader((codes, fields) =>
      findPartnershipsByPrograms(database, codes, fields),
    ),
    partnerships: (fields: ReadonlySet<string>) => findPartnerships(database, fields),

    projectById: createLoader((ids, fields) => findProjectsByIds(database, ids, fields)),

    placementById: createLoader((ids, fields) => findPlacementsByIds(database, ids, fields)),
    placements: listAllPlacements(database),
    placementsByHost: listPlacementsBy(database, 'hostId'),
    placementsByInstitution: listPlacementsBy(database, 'institutionId'),
    placementsByIntern: listPlacementsBy(database, 'internId'),
    placementsBySupervisor: listPlacementsBy(database, 'supervisorId'),
    placementsByProgram: listPlacementsBy(database, 'programCode'),
    placementsByProject: listPlacementsBy(database, 'projectId'),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
