import { tableReader } from '@passerelle/kit';

/** What public sources add to a laboratory's English name. */
export interface LaboratoryNames {
  /** `atr:lab-cns`. */
  readonly id: string;
  readonly japaneseName: string | null;
  readonly acronym: string | null;
}

export const readLaboratoryNames = tableReader(
  new URL('laboratory-names.csv', import.meta.url),
  (row): LaboratoryNames => ({
    id: row.text('id'),
    japaneseName: row.textOrNull('name_ja'),
    acronym: row.textOrNull('acronym'),
  }),
);
