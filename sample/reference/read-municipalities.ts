import { tableReader } from '@passerelle/kit';

/** One of Ontario's 444 municipalities. */
export interface ReferenceMunicipality {
  /** `sgc:3520005`. */
  readonly id: string;
  readonly sgc: string;
  readonly name: string;
  /** `United Counties of Stormont, Dundas and Glengarry`. The source has it for upper tiers only: null for the others. */
  readonly officialName: string | null;
  /** `city`, `township`, `united counties`… */
  readonly kind: string;
  readonly tier: 'UPPER' | 'LOWER' | 'SINGLE';
  /** The id of the upper tier that a lower tier belongs to. Null for upper and single tiers. */
  readonly upperTierId: string | null;
  readonly censusDivision: string;
  readonly population2016: number | null;
  readonly population2021: number | null;
  /** `sum of lower-tier members` for upper tiers: do not add their population to that of lower tiers. */
  readonly populationBasis: string;
  readonly landAreaKm2: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly website: string | null;
}

const TIERS = { 'upper-tier': 'UPPER', 'lower-tier': 'LOWER', 'single-tier': 'SINGLE' } as const;

/** Reads Ontario's 444 municipalities: the 30 upper tiers first, then the others by code. */
export const readMunicipalities = tableReader(
  new URL('municipalities.csv', import.meta.url),
  (row): ReferenceMunicipality => {
    const sgc = row.text('sgc_code');
    const upperTier = row.textOrNull('upper_tier_sgc');
    return {
      id: `sgc:${sgc}`,
      sgc,
      name: row.text('name'),
      officialName: row.textOrNull('official_name'),
      kind: row.text('kind'),
      tier: TIERS[row.oneOf('tier', ['upper-tier', 'lower-tier', 'single-tier'])],
      upperTierId: upperTier && `sgc:${upperTier}`,
      censusDivision: row.text('census_division'),
      population2016: row.numberOrNull('population_2016'),
      population2021: row.numberOrNull('population_2021'),
      populationBasis: row.text('population_basis'),
      landAreaKm2: row.numberOrNull('land_area_km2'),
      latitude: row.numberOrNull('latitude'),
      longitude: row.numberOrNull('longitude'),
      website: row.textOrNull('website'),
    };
  },
);
