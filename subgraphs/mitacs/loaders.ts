import {
  type CallerStatus,
  createGroupLoader,
  createLinkLoader,
  createListLoader,
  createListLoaderByParent,
  createRecordLoader,
  createRequestLoader,
  type Fields,
  findAll,
  type IsoDate,
  type RecordList,
  toCondition,
} from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  breakDownPlacements,
  type Funder,
  type PersonToRegister,
  type Placement,
  type PlacementFilter,
  type PlacementGroup,
  type PlacementSource,
  type PlacementSums,
  registerPerson,
  sumFundingByFunder,
  visibleModels,
} from './models/index.ts';
import type { PlacementDimension } from './schema.types.ts';
import { programIdOf } from './values/index.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const newestAnnouncementFirst = { announcedOn: -1, _id: 1 } as const;

/** Created for each request: keys loaded together are read together. */
export function createLoaders(database: Connection, caller: CallerStatus) {
  const { organizations, partnerships, placements, programs, projects, researchers } = visibleModels(caller);
  const placementSource = { database, model: placements };
  const organizationByAlias = createRecordLoader(database, organizations, { path: 'aliases' });
  const researcherById = createRecordLoader(database, researchers);
  const researcherByAlias = createRecordLoader(database, researchers, { path: 'aliases' });
  const programByCode = createRecordLoader(database, programs, { path: 'code' });
  const projectById = createRecordLoader(database, projects);
  return {
    organizationByAlias,
    /** By canonical id. */
    organizationByLink: createLinkLoader(organizationByAlias, organizations),
    organizations: createListLoader(database, organizations),

    researcherById,
    researcherByAlias,
    registerPerson: (person: PersonToRegister) => registerPerson(database, person),
    /** By canonical id. */
    researcherByLink: createLinkLoader(researcherById, researchers),
    researchers: createListLoader(database, researchers),

    programById: createRecordLoader(database, programs),
    programByCode,
    /** By code. */
    programByLink: createLinkLoader(programByCode, programs, (code) => ({ _id: programIdOf(code), code })),
    /** Programs that took applications on a day; all programs where the day is null. */
    programs: (on: IsoDate | null, fields: Fields) =>
      findAll(database, programs, {
        filter: toCondition(programs.conditions, { on }),
        fields,
        sort: { code: 1 },
      }),

    partnershipById: createRecordLoader(database, partnerships),
    partnerships: (fields: Fields) =>
      findAll(database, partnerships, { fields, sort: newestAnnouncementFirst }),
    /** Those to which an organization is a party. */
    partnershipsByParty: createGroupLoader(database, partnerships, {
      path: 'partyIds',
      sort: newestAnnouncementFirst,
    }),
    partnershipsByProgram: createGroupLoader(database, partnerships, {
      path: 'programCodes',
      sort: newestAnnouncementFirst,
    }),

    projectById,
    projectByLink: createLinkLoader(projectById, projects),

    placementById: createRecordLoader(database, placements),
    placements: createPlacementList(placementSource),
    placementsByHost: createPlacementListByParent(placementSource, 'hostId'),
    placementsByInstitution: createPlacementListByParent(placementSource, 'institutionId'),
    placementsByIntern: createPlacementListByParent(placementSource, 'internId'),
    placementsBySupervisor: createPlacementListByParent(placementSource, 'supervisorId'),
    placementsByProgram: createPlacementListByParent(placementSource, 'programCode'),
    placementsByProject: createPlacementListByParent(placementSource, 'projectId'),
  };
}

/** A list of placements, with sums over all that match. */
export interface PlacementList extends RecordList<Placement, PlacementFilter> {
  fundingByFunder(filter: PlacementFilter): Promise<PlacementSums<Funder>>;
  breakdown(request: BreakdownRequest): Promise<PlacementSums<PlacementGroup>>;
}

export interface BreakdownRequest {
  readonly filter: PlacementFilter;
  readonly by: readonly PlacementDimension[];
}

function createPlacementList(source: PlacementSource): PlacementList {
  const scope = { of: 'all' } as const;
  return {
    ...createListLoader(source.database, source.model),
    fundingByFunder: async (filter) => (await sumFundingByFunder(source, scope, filter))[0] ?? NO_SUMS,
    breakdown: async (request) => (await breakDownPlacements(source, scope, request))[0] ?? NO_SUMS,
  };
}

const NO_SUMS = { rows: [], remainder: null } as const;

/** The same request for many parents costs one command. */
function createPlacementListByParent(
  source: PlacementSource,
  parentPath: keyof Placement,
): (parent: string) => PlacementList {
  const list = createListLoaderByParent(source.database, source.model, parentPath);
  const funderTotals = createRequestLoader((parents, filter: PlacementFilter) =>
    sumFundingByFunder(source, { of: parentPath, parents }, filter),
  );
  const breakdowns = createRequestLoader((parents, request: BreakdownRequest) =>
    breakDownPlacements(source, { of: parentPath, parents }, request),
  );
  return (parent) => ({
    ...list(parent),
    fundingByFunder: (filter) => funderTotals.load(parent, filter),
    breakdown: (request) => breakdowns.load(parent, request),
  });
}
