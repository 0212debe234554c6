import { filled, oneOf, tableReader, textOrNull } from './read-table.ts';
import type { ReferenceField, ReferenceRegion, ReferenceSector } from './reference-types.ts';

/** The 49 divisions and groups of the CRDC 2020 fields of research, each division before its groups. */
export const readFieldsOfResearch = tableReader(
  'fields-of-research.csv',
  (row): ReferenceField => ({
    code: filled(row, 'code'),
    level: oneOf(row, 'level', ['division', 'group']) === 'division' ? 'DIVISION' : 'GROUP',
    parent: textOrNull(row, 'parent'),
    label: { en: filled(row, 'label_en'), fr: null },
  }),
);

/** The 20 sectors of NAICS Canada 2022. */
export const readSectors = tableReader(
  'sectors.csv',
  (row): ReferenceSector => ({
    code: filled(row, 'code'),
    label: { en: filled(row, 'label_en'), fr: filled(row, 'label_fr') },
  }),
);

/** The provinces and territories of Canada and the prefectures of Japan. */
export const readRegions = tableReader('regions.csv', (row): ReferenceRegion => {
  const code = filled(row, 'iso3166_2');
  return {
    code,
    country: code.startsWith('JP-') ? 'JP' : 'CA',
    name: { en: filled(row, 'name_en'), fr: textOrNull(row, 'name_fr') },
    kind: oneOf(row, 'kind', ['province', 'territory', 'prefecture']),
  };
});
