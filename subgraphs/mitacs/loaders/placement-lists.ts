import type { Connection } from 'mongoose';
import { createRequestLoader, type Page } from '../../kit/index.ts';
import type { Placement } from '../models/placement.ts';
import type { PlacementFilter } from '../models/placement-filter.ts';
import {
  countPlacements,
  countPlacementsByParent,
  findPlacementPage,
  findPlacementPagesByParent,
  type PlacementLink,
  type PlacementPageRequest,
} from '../models/placement-lists.ts';
import {
  breakDownPlacements,
  type FunderTotal,
  type PlacementBucket,
  type PlacementDimension,
  totalFundingByFunder,
} from '../models/placement-totals.ts';

/** A list of placements as connections read it: all of them, or those of a parent. */
export interface PlacementList {
  page(request: PlacementPageRequest): Promise<Page<Placement>>;
  count(filter: PlacementFilter): Promise<number>;
  fundingByFunder(filter: PlacementFilter): Promise<readonly FunderTotal[]>;
  breakdown(request: BreakdownRequest): Promise<readonly PlacementBucket[]>;
}

export interface BreakdownRequest {
  readonly filter: PlacementFilter;
  readonly by: readonly PlacementDimension[];
}

/** Every placement there is. */
export function listAllPlacements(database: Connection): PlacementList {
  return {
    page: (request) => findPlacementPage(database, request),
    count: (filter) => countPlacements(database, filter),
    fundingByFunder: async (filter) => (await totalFundingByFunder(database, { of: 'all' }, filter))[0] ?? [],
    breakdown: async (request) => (await breakDownPlacements(database, { of: 'all' }, request))[0] ?? [],
  };
}

/** The placements of each parent of one kind; the same question about many parents costs one command. */
export function listPlacementsBy(
  database: Connection,
  link: PlacementLink,
): (parent: string) => PlacementList {
  const pages = createRequestLoader((parents, request: PlacementPageRequest) =>
    findPlacementPagesByParent(database, link, parents, request),
  );
  const counts = createRequestLoader((parents, filter: PlacementFilter) =>
    countPlacementsByParent(database, link, parents, filter),
  );
  const funderTotals = createRequestLoader((parents, filter: PlacementFilter) =>
    totalFundingByFunder(database, { of: link, parents }, filter),
  );
  const breakdowns = createRequestLoader((parents, request: BreakdownRequest) =>
    breakDownPlacements(database, { of: link, parents }, request),
  );
  return (parent) => ({
    page: (request) => pages.load(parent, request),
    count: (filter) => counts.load(parent, filter),
    fundingByFunder: (filter) => funderTotals.load(parent, filter),
    breakdown: (request) => breakdowns.load(parent, request),
  });
}
