import { AccessError, checkDateTime, checkFilter, checkIds, checkSearchText } from '@passerelle/kit';
import type { Context } from '../parents.ts';
import type { ResearcherFilter } from '../schema.types.ts';
import { accessMessages, checkFieldCodes, checkPartners } from '../values/index.ts';
import { canonicalIds } from './canonical-ids.ts';

/**
 * Checks the `filter` argument of `researchers`, and replaces identifiers by canonical ids.
 *
 * @throws InputError; AccessError for a filter by what only signed-in callers may read of a person.
 */
export async function checkResearcherFilter(filter: ResearcherFilter | null | undefined, context: Context) {
  const { text, ...checked } = checkFilter('filter', filter, {
    text: checkSearchText,
    affiliation: checkIds,
    field: checkFieldCodes,
    updatedSince: checkDateTime,
    hasOrcid: (argument, value) => requireSignIn(argument, value, context),
    knownTo: (argument, value) => checkPartners(argument, requireSignIn(argument, value, context)),
  });
  const affiliation = await canonicalIds(context.loaders.organizationByAlias, checked.affiliation);
  // Names are searched for callers who may read them.
  const searchesNames = text ? context.isSignedIn : false;
  return { ...checked, affiliation, [searchesNames ? 'textWithName' : 'text']: text };
}

/** A filter shows as much as the field that it filters by. Null is no filter, and passes for every caller. */
function requireSignIn<Value>(argument: string, value: Value, context: Context): Value {
  if (value === null || value === undefined || context.isSignedIn) return value;
  throw new AccessError({
    code: 'UNAUTHENTICATED',
    message: accessMessages.identityFilter(argument),
    argument,
  });
}
