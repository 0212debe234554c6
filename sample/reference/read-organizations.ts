import { tableReader } from '@passerelle/kit';
import { type OrganizationKind, organizationKind } from './organization-kind.ts';

/** A real university, college, institute or funder of Canada or Japan, from the Research Organization Registry (ROR). */
export interface ReferenceOrganization {
  /** `ror:01pe1d703`. */
  readonly id: string;
  /** `01pe1d703`. */
  readonly ror: string;
  /** The registry's display name, in English or French: `Western University`, `Université de Moncton`. */
  readonly displayName: string;
  /** `en` falls back to the display name where the registry has no English one. `fr` is null where no French name is in use. */
  readonly names: { readonly en: string; readonly fr: string | null; readonly ja: string | null };
  /** The first acronym, or null when the registry has none. */
  readonly acronym: string | null;
  readonly kind: OrganizationKind;
  readonly city: string | null;
  /** ISO 3166-2, `CA-ON`. */
  readonly region: string;
  readonly country: 'CA' | 'JP';
  /** The year in the registry. Other sources can differ: ATR itself says 1986. */
  readonly established: number | null;
  readonly website: string | null;
  /** Sixteen characters without spaces, `0000000406406466`. */
  readonly isni: string | null;
  readonly crossrefFunderIds: readonly string[];
  /** `Q740183`. */
  readonly wikidata: string | null;
  readonly geonamesId: string | null;
  /** The source of the row, for most `ror-record`. One row has NAME UNCONFIRMED. */
  readonly evidence: string;
}

/** What replaces a value of the registry, by ROR id: see `README.md`. Null where the registry's value stays. */
interface Correction {
  readonly ror: string;
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly city: string | null;
}

const readCorrections = tableReader(
  new URL('organization-corrections.csv', import.meta.url),
  (row): Correction => ({
    ror: row.text('ror_id'),
    nameEn: row.textOrNull('name_en'),
    nameFr: row.textOrNull('name_fr'),
    city: row.textOrNull('city'),
  }),
);

let corrections: ReadonlyMap<string, Correction> | undefined;

function correctionOf(ror: string): Correction | undefined {
  corrections ??= new Map(readCorrections().map((correction) => [correction.ror, correction]));
  return corrections.get(ror);
}

/** Reads the 237 universities, colleges, institutes and funders of Canada and Japan, in the order of the table. */
export const readOrganizations = tableReader(
  new URL('organizations.csv', import.meta.url),
  (row): ReferenceOrganization => {
    const ror = row.text('ror_id').replace('https://ror.org/', '');
    const displayName = row.text('name');
    const correction = correctionOf(ror);
    // Four French-language universities have their French name as the display name only.
    const frenchDisplayName = displayName.startsWith('Université ') ? displayName : null;
    return {
      id: `ror:${ror}`,
      ror,
      displayName,
      names: {
        en: correction?.nameEn ?? row.textOrNull('name_en') ?? displayName,
        fr: correction?.nameFr ?? row.textOrNull('name_fr') ?? frenchDisplayName,
        ja: row.textOrNull('name_ja'),
      },
      acronym: row.list('acronym')[0] ?? null,
      kind: organizationKind({ ror, listedAs: row.text('kind'), rorTypes: row.list('ror_types') }),
      city: correction?.city ?? row.textOrNull('city'),
      region: row.text('iso3166_2'),
      country: row.oneOf('country', ['CA', 'JP']),
      established: row.numberOrNull('established'),
      website: row.textOrNull('website'),
      isni: row.textOrNull('isni')?.replaceAll(' ', '') ?? null,
      crossrefFunderIds: row.list('crossref_funder_ids'),
      wikidata: row.textOrNull('wikidata'),
      geonamesId: row.textOrNull('geonames_id'),
      evidence: row.text('evidence'),
    };
  },
);
