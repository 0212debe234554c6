import { checkDateTime, checkFilter, checkIds } from '@passerelle/kit';
import type { Context } from '../parents.ts';
import type { ResearcherFilter } from '../schema.types.ts';
import { checkFieldCodes } from '../values/index.ts';
import { canonicalIds } from './canonical-ids.ts';

/** Checks the `filter` argument of `researchers`, and replaces identifiers by canonical ids. */
export async function checkResearcherFilter(filter: ResearcherFilter | null | undefined, context: Context) {
  const { text, ...checked } = checkFilter('filter', filter, {
    affiliation: checkIds,
    field: checkFieldCodes,
    updatedSince: checkDateTime,
  });
  const affiliation = await canonicalIds(context.loaders.organizationByAlias, checked.affiliation);
  // Reading `caller` makes the answer private, so it is read only with a text: without one, the answer may be cached for everyone.
  const searchesNames = text ? context.caller.kind === 'known' : false;
  return { ...checked, affiliation, [searchesNames ? 'textWithName' : 'text']: text };
}
