import { tableReader } from './table-reader.ts';

/** A sector of the North American Industry Classification System (NAICS) Canada 2022. */
export interface ReferenceSector {
  /** `54`, `31-33`. */
  readonly code: string;
  readonly label: { readonly en: string; readonly fr: string };
}

/** Reads the 20 sectors. */
export const readSectors = tableReader(
  new URL('sectors.csv', import.meta.url),
  (row): ReferenceSector => ({
    code: row.text('code'),
    label: { en: row.text('label_en'), fr: row.text('label_fr') },
  }),
);
