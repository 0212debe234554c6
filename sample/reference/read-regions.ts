import { tableReader } from '@passerelle/kit';

/** A province, territory or prefecture. */
export interface ReferenceRegion {
  /** ISO 3166-2, `CA-ON`. */
  readonly code: string;
  readonly country: 'CA' | 'JP';
  readonly name: { readonly en: string; readonly fr: string | null };
  readonly kind: 'province' | 'territory' | 'prefecture';
}

/** Reads the provinces and territories of Canada and the prefectures of Japan. */
export const readRegions = tableReader(new URL('regions.csv', import.meta.url), (row): ReferenceRegion => {
  const code = row.text('iso3166_2');
  return {
    code,
    country: code.startsWith('JP-') ? 'JP' : 'CA',
    name: { en: row.text('name_en'), fr: row.textOrNull('name_fr') },
    kind: row.oneOf('kind', ['province', 'territory', 'prefecture']),
  };
});
