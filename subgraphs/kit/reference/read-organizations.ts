import { organizationKind } from './organization-kind.ts';
import { filled, listOf, numberOrNull, oneOf, tableReader, textOrNull } from './read-table.ts';
import type { ReferenceOrganization } from './reference-types.ts';

/** The 237 universities, colleges, institutes and funders of Canada and Japan, in the table's order. */
export const readOrganizations = tableReader('organizations.csv', (row): ReferenceOrganization => {
  const ror = filled(row, 'ror_id').replace('https://ror.org/', '');
  const displayName = filled(row, 'name');
  return {
    id: `ror:${ror}`,
    ror,
    displayName,
    names: {
      en: textOrNull(row, 'name_en') ?? displayName,
      // Four French-language universities have their French name as the display name only.
      fr: textOrNull(row, 'name_fr') ?? (displayName.startsWith('Université ') ? displayName : null),
      ja: textOrNull(row, 'name_ja'),
    },
    acronym: listOf(row, 'acronym')[0] ?? null,
    kind: organizationKind({ ror, listedAs: filled(row, 'kind'), rorTypes: listOf(row, 'ror_types') }),
    city: textOrNull(row, 'city'),
    region: filled(row, 'iso3166_2'),
    country: oneOf(row, 'country', ['CA', 'JP']),
    established: numberOrNull(row, 'established'),
    website: textOrNull(row, 'website'),
    isni: textOrNull(row, 'isni')?.replaceAll(' ', '') ?? null,
    crossrefFunderIds: listOf(row, 'crossref_funder_ids'),
    wikidata: textOrNull(row, 'wikidata'),
    geonamesId: textOrNull(row, 'geonames_id'),
    evidence: filled(row, 'evidence'),
  };
});
