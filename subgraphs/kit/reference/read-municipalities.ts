import { filled, numberOrNull, oneOf, tableReader, textOrNull } from './read-table.ts';
import type { ReferenceMunicipality } from './reference-types.ts';

const TIERS = { 'upper-tier': 'UPPER', 'lower-tier': 'LOWER', 'single-tier': 'SINGLE' } as const;

/** Ontario's 444 municipalities: the 30 upper tiers first, then by code. */
export const readMunicipalities = tableReader('municipalities.csv', (row): ReferenceMunicipality => {
  const sgc = filled(row, 'sgc_code');
  const upperTier = textOrNull(row, 'upper_tier_sgc');
  return {
    id: `sgc:${sgc}`,
    sgc,
    name: filled(row, 'name'),
    officialName: textOrNull(row, 'official_name'),
    kind: filled(row, 'kind'),
    tier: TIERS[oneOf(row, 'tier', ['upper-tier', 'lower-tier', 'single-tier'])],
    upperTierId: upperTier && `sgc:${upperTier}`,
    censusDivision: filled(row, 'census_division'),
    population2016: numberOrNull(row, 'population_2016'),
    population2021: numberOrNull(row, 'population_2021'),
    populationBasis: filled(row, 'population_basis'),
    landAreaKm2: numberOrNull(row, 'land_area_km2'),
    latitude: numberOrNull(row, 'latitude'),
    longitude: numberOrNull(row, 'longitude'),
    website: textOrNull(row, 'website'),
  };
});
