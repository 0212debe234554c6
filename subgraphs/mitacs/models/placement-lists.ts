import type { Connection } from 'mongoose';
import {
  countByParent,
  countMatching,
  findPage,
  findPagesByParent,
  inKeyOrder,
  type Page,
  type PageRequest,
  projectionOf,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { type Placement, placements } from './placement.ts';
import { type PlacementFilter, toPlacementCondition } from './placement-filter.ts';

/** The field of a placement by which it belongs to a parent. */
export type PlacementLink =
  | 'hostId'
  | 'institutionId'
  | 'internId'
  | 'supervisorId'
  | 'programCode'
  | 'projectId';

export interface PlacementPageRequest {
  readonly filter: PlacementFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

const PATHS = {
  project: ['projectId'],
  program: ['programCode'],
  intern: ['internId'],
  supervisor: ['supervisorId'],
  institution: ['institutionId'],
  host: ['hostId'],
  fundingModel: ['programCode', 'fundingModelCode'],
  funding: ['fundingCents', 'fundingCurrency', 'contributions'],
  stipend: ['stipendCents', 'fundingCurrency'],
};

export async function findPlacementsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Placement | null)[]> {
  const found = await placements(database)
    .find({ _id: { $in: [...ids] } })
    .batchSize(WHOLE_ANSWER)
    .select(projectionOf(fields, PATHS))
    .lean<Placement[]>();
  return inKeyOrder(ids, found, ({ _id }) => _id);
}

export function findPlacementPage(
  database: Connection,
  { filter, page, fields }: PlacementPageRequest,
): Promise<Page<Placement>> {
  return findPage(placements(database), {
    filter: toPlacementCondition(filter),
    page,
    projection: projectionOf(fields, PATHS),
  });
}

/** The same page of placements for each parent, in one command. */
export function findPlacementPagesByParent(
  database: Connection,
  link: PlacementLink,
  parents: readonly string[],
  { filter, page, fields }: PlacementPageRequest,
): Promise<Page<Placement>[]> {
  return findPagesByParent(placements(database), parents, {
    parentPath: link,
    filter: toPlacementCondition(filter),
    page,
    projection: projectionOf(fields, PATHS),
  });
}

export function countPlacements(database: Connection, filter: PlacementFilter): Promise<number> {
  return countMatching(placements(database), toPlacementCondition(filter));
}

/** How many placements of each parent match, in one command. */
export function countPlacementsByParent(
  database: Connection,
  link: PlacementLink,
  parents: readonly string[],
  filter: PlacementFilter,
): Promise<number[]> {
  return countByParent(placements(database), parents, {
    parentPath: link,
    filter: toPlacementCondition(filter),
  });
}
