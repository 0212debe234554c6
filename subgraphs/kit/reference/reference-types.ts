/** As in the contract: see `OrganizationKind` in `subgraphs/mitacs/schema.graphql`. */
export type OrganizationKind =
  | 'UNIVERSITY'
  | 'COLLEGE'
  | 'COMPANY'
  | 'STARTUP'
  | 'MUNICIPALITY'
  | 'RESEARCH_INSTITUTE'
  | 'HOSPITAL'
  | 'NON_PROFIT'
  | 'GOVERNMENT'
  | 'ASSOCIATION';

/** A real university, college, institute or funder of Canada or Japan, as the Research Organization Registry has it. */
export interface ReferenceOrganization {
  /** `ror:01pe1d703`. */
  readonly id: string;
  /** `01pe1d703`. */
  readonly ror: string;
  /** The name that the registry shows, in whichever language: `Western University`, `Université de Moncton`. */
  readonly displayName: string;
  /** `en` falls back to the display name where the registry has no English one. */
  readonly names: { readonly en: string; readonly fr: string | null; readonly ja: string | null };
  /** The first acronym; null when the registry has none. */
  readonly acronym: string | null;
  readonly kind: OrganizationKind;
  readonly city: string | null;
  /** ISO 3166-2, `CA-ON`. */
  readonly region: string;
  readonly country: 'CA' | 'JP';
  /** Year that the registry gives; other sources may differ (for ATR, 1986 by its own account). */
  readonly established: number | null;
  readonly website: string | null;
  /** Sixteen characters without spaces, `0000000406406466`. */
  readonly isni: string | null;
  readonly crossrefFunderIds: readonly string[];
  /** `Q740183`. */
  readonly wikidata: string | null;
  readonly geonamesId: string | null;
  /** How the row is known; `ror-record` for most. One row says NAME UNCONFIRMED. */
  readonly evidence: string;
}

/** One of Ontario's 444 municipalities. */
export interface ReferenceMunicipality {
  /** `sgc:3520005`. */
  readonly id: string;
  readonly sgc: string;
  readonly name: string;
  /** `United Counties of Stormont, Dundas and Glengarry`; the source names upper tiers only, so null for the others. */
  readonly officialName: string | null;
  /** `city`, `township`, `united counties`… */
  readonly kind: string;
  readonly tier: 'UPPER' | 'LOWER' | 'SINGLE';
  /** Id of the upper tier that a lower tier belongs to; null for the other tiers. */
  readonly upperTierId: string | null;
  readonly censusDivision: string;
  readonly population2016: number | null;
  readonly population2021: number | null;
  /** `sum of lower-tier members` for upper tiers: never add the two up. */
  readonly populationBasis: string;
  readonly landAreaKm2: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly website: string | null;
}

/** A division or group of the Canadian Research and Development Classification 2020, fields of research. */
export interface ReferenceField {
  /** `RDF102`. */
  readonly code: string;
  readonly level: 'DIVISION' | 'GROUP';
  /** Code of the division that a group belongs to. */
  readonly parent: string | null;
  /** The source table has no French labels. */
  readonly label: { readonly en: string; readonly fr: string | null };
}

/** A sector of the North American Industry Classification System, Canada 2022. */
export interface ReferenceSector {
  /** `54`, `31-33`. */
  readonly code: string;
  readonly label: { readonly en: string; readonly fr: string };
}

/** A province, territory or prefecture. */
export interface ReferenceRegion {
  /** ISO 3166-2, `CA-ON`. */
  readonly code: string;
  readonly country: 'CA' | 'JP';
  readonly name: { readonly en: string; readonly fr: string | null };
  readonly kind: 'province' | 'territory' | 'prefecture';
}

/** One of ATR's laboratories, from evidence in public sources. */
export interface AtrLaboratory {
  /** `atr:lab-irc`. */
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  /** CRDC codes that the theme falls under. */
  readonly fields: readonly string[];
  /** First and last calendar year in which the laboratory was seen; null where no source says. */
  readonly seenFrom: number | null;
  readonly seenTo: number | null;
  readonly evidence: string;
  /** Known to be at work in the years of the sample: the others were seen before 2013 only and host no exchange. */
  readonly hostsExchanges: boolean;
}
