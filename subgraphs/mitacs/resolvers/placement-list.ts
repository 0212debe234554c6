import type { GraphQLResolveInfo } from 'graphql';
import {
  checkDate,
  checkDateRange,
  checkDateTime,
  checkIds,
  checkPage,
  InputError,
  selectedFields,
  toConnection,
} from '../../kit/index.ts';
import { checkFieldCodes, checkSectorCodes } from '../classifications.ts';
import type { Loaders } from '../loaders/index.ts';
import type { PlacementList } from '../loaders/placement-lists.ts';
import type { PlacementFilter } from '../models/placement-filter.ts';
import { placementOrders } from '../orders.ts';
import type { Context, Placement, PlacementConnection } from '../parents.ts';
import type { QueryPlacementsArgs } from '../schema.types.ts';
import { checkCountries, checkRegions, toCanonicalIds } from './filter-arguments.ts';
import { checkProgramCodes } from './program-codes.ts';

type ListArguments = Pick<QueryPlacementsArgs, 'after' | 'filter' | 'sort'> & { readonly first: number };

/** A list of placements as the graph shows it: a page, a count, and totals over every page. */
export async function connectPlacements(
  list: PlacementList,
  args: ListArguments,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<PlacementConnection> {
  const order = placementOrders[args.sort ?? 'STARTS_ON_DESC'];
  const page = checkPage(order, args);
  const filter = await readFilter(args.filter, loaders);
  const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
  return {
    ...toConnection<Placement>({
      order,
      page: () => list.page({ filter, page, fields }),
      count: () => list.count(filter),
    }),
    fundingByFunder: () => list.fundingByFunder(filter),
    breakdown: ({ by }) => {
      if (by.length === 0)
        throw new InputError('by', { en: 'at least one dimension', fr: 'au moins une dimension' }, by);
      return list.breakdown({ filter, by: [...new Set(by)] });
    },
  };
}

async function readFilter(filter: QueryPlacementsArgs['filter'], loaders: Loaders): Promise<PlacementFilter> {
  if (!filter) return {};
  // All that needs no database is checked before it is asked anything.
  const hosts = checkIds('filter.host', filter.host);
  const institutions = checkIds('filter.institution', filter.institution);
  const interns = checkIds('filter.intern', filter.intern);
  const supervisors = checkIds('filter.supervisor', filter.supervisor);
  const plain = {
    statuses: filter.status,
    hostKinds: filter.hostKind,
    hostRegions: checkRegions('filter.hostRegion', filter.hostRegion),
    hostCountries: checkCountries('filter.hostCountry', filter.hostCountry),
    fieldCodes: checkFieldCodes('filter.field', filter.field),
    sectorCodes: checkSectorCodes('filter.sector', filter.sector),
    hasIntern: filter.hasIntern,
    startsOn: checkDateRange('filter.startsOn', filter.startsOn),
    endsOn: checkDateRange('filter.endsOn', filter.endsOn),
    activeOn: checkDate('filter.activeOn', filter.activeOn),
    updatedSince: checkDateTime('filter.updatedSince', filter.updatedSince),
    text: filter.text,
  };
  const [programCodes, hostIds, institutionIds, internIds, supervisorIds] = await Promise.all([
    checkProgramCodes('filter.program', filter.program, loaders),
    toCanonicalIds(loaders.organizationByIdentifier, hosts),
    toCanonicalIds(loaders.organizationByIdentifier, institutions),
    toCanonicalIds(loaders.researcherByIdentifier, interns),
    toCanonicalIds(loaders.researcherByIdentifier, supervisors),
  ]);
  return { ...plain, programCodes, hostIds, institutionIds, internIds, supervisorIds };
}
