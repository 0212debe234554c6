import type { LocalizedText } from '@passerelle/kit';
import type { Location } from '../models/index.ts';
import type { OrganizationKind } from '../schema.types.ts';

/** A real organization without a known public identifier. Its id is one of the registry. */
export interface RegisteredOrganization {
  readonly id: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly kind: OrganizationKind;
  readonly location: Location;
  readonly website: string | null;
  /** The partner that this organization is; null where it is none. */
  readonly partner: string | null;
}

export const MITACS = 'ror:00cjrc276';
export const ATR = 'ror:01pe1d703';
export const TECH_PARK = 'mitacs:O-TECH-PARK';
export const AMCTO = 'mitacs:O-AMCTO';
export const AMO = 'mitacs:O-AMO';

/**
 * The organizations of the agreements that the tables of public identifiers do not contain. Sources give years at most (the park:
 * founded in 1988, its corporation ended later; AMCTO: since 1938), so no first or last day is stored.
 */
export const registeredOrganizations: readonly RegisteredOrganization[] = [
  {
    id: TECH_PARK,
    name: {
      en: 'Quebec Metro High Tech Park',
      fr: 'Parc technologique du Québec métropolitain',
    },
    acronym: null,
    kind: 'ASSOCIATION',
    location: locatedIn('Québec', 'CA-QC'),
    website: null,
    partner: 'tech-park',
  },
  {
    id: AMCTO,
    name: { en: 'Association of Municipal Managers, Clerks and Treasurers of Ontario' },
    acronym: 'AMCTO',
    kind: 'ASSOCIATION',
    location: locatedIn('Mississauga', 'CA-ON'),
    website: 'https://amcto.com',
    partner: 'amcto',
  },
  {
    id: AMO,
    name: { en: 'Association of Municipalities of Ontario' },
    acronym: 'AMO',
    kind: 'ASSOCIATION',
    location: locatedIn(null, 'CA-ON'),
    website: null,
    partner: null,
  },
];

function locatedIn(city: string | null, region: string): Location {
  return { city, region, country: 'CA', latitude: null, longitude: null };
}
