import {
  AccessError,
  checkDate,
  checkDateRange,
  checkDateTime,
  checkFilter,
  checkIds,
  checkPersonIds,
  checkSearchText,
} from '@passerelle/kit';
import type { Context } from '../parents.ts';
import type { PlacementFilter } from '../schema.types.ts';
import {
  AWARDED_STATUSES,
  accessMessages,
  checkCountries,
  checkFieldCodes,
  checkRegions,
  checkSectorCodes,
} from '../values/index.ts';
import { canonicalIds, canonicalPersonIds } from './canonical-ids.ts';
import { checkProgramCodes } from './check-program-codes.ts';

/** Checks the `filter` argument of each list of placements, and replaces identifiers by canonical ids. */
export async function checkPlacementFilter(filter: PlacementFilter | null | undefined, context: Context) {
  const { loaders } = context;
  // What needs no read is checked first.
  const checked = checkFilter('filter', filter, {
    host: checkIds,
    institution: checkIds,
    intern: (argument, ids) => checkPersonIds(argument, ids, context),
    supervisor: (argument, ids) => checkPersonIds(argument, ids, context),
    status: (argument, statuses) => checkStatuses(argument, statuses, context),
    hostRegion: checkRegions,
    hostCountry: checkCountries,
    field: checkFieldCodes,
    sector: checkSectorCodes,
    startsOn: checkDateRange,
    endsOn: checkDateRange,
    activeOn: checkDate,
    text: checkSearchText,
    updatedSince: checkDateTime,
  });
  const [program, host, institution, intern, supervisor] = await Promise.all([
    checkProgramCodes('filter.program', checked.program, loaders),
    canonicalIds(loaders.organizationByAlias, checked.host),
    canonicalIds(loaders.organizationByAlias, checked.institution),
    canonicalPersonIds(checked.intern, context),
    canonicalPersonIds(checked.supervisor, context),
  ]);
  return { ...checked, program, host, institution, intern, supervisor };
}

/** An anonymous caller who requests a status that only others may read gets an error: the number 0 would be wrong. */
function checkStatuses<Statuses extends PlacementFilter['status']>(
  argument: string,
  statuses: Statuses,
  context: Context,
): Statuses {
  const hidden = statuses?.findIndex((status) => !AWARDED_STATUSES.includes(status)) ?? -1;
  const status = statuses?.[hidden];
  if (status === undefined || context.isSignedIn) return statuses;
  throw new AccessError({
    code: 'UNAUTHENTICATED',
    message: accessMessages.placementStatus(status, AWARDED_STATUSES),
    argument: `${argument}[${hidden}]`,
  });
}
