// The facts of the invented world that more than one partner has to agree on. Every list is readonly, every absent
// fact null. Money is not here: each partner derives it from `fundingModel` and its own table of rules.

/** A calendar day, `2026-01-31`. */
export type Day = string;
/** A moment in UTC, `2026-01-31T13:45:00.000Z`. */
export type Moment = string;

export type PartnerName = 'mitacs' | 'atr' | 'tech-park' | 'amcto';

/** A text in both official languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** What every invented record says of where it came from. */
export interface SampleRecord {
  /** `SAMPLE-IT18063-02`: for `source.recordId`. */
  readonly sampleRecordId: string;
  readonly updatedAt: Moment;
  /** The nightly import that followed `updatedAt`. */
  readonly importedAt: Moment;
}

export type SampleOrganizationKind =
  | 'COMPANY'
  | 'STARTUP'
  | 'RESEARCH_INSTITUTE'
  | 'HOSPITAL'
  | 'NON_PROFIT'
  | 'MUNICIPALITY'
  | 'UNIVERSITY'
  | 'COLLEGE'
  | 'GOVERNMENT';

export type SampleStage =
  | 'COLLEGE'
  | 'UNDERGRADUATE'
  | 'MASTERS'
  | 'DOCTORAL'
  | 'POSTDOCTORAL'
  | 'RECENT_GRADUATE'
  | 'FACULTY'
  | 'INDUSTRY';

/** A person. Names are drawn from lists of common names: any likeness to someone real is chance. */
export interface SampleResearcher extends SampleRecord {
  /** `orcid:0099-…`, else `mitacs:R-00123`. */
  readonly id: string;
  /** `0099-…` with a valid check digit, or null: one in five has none on record. */
  readonly orcid: string | null;
  readonly givenName: string;
  readonly familyName: string;
  /** As it should be shown: given name first. */
  readonly name: string;
  /** Career stage on `World.asOf`; the stage during a placement is `SamplePlacement.internStage`. */
  readonly stage: SampleStage;
  /** Canonical id of a reference organization (`ror:…`). */
  readonly affiliationId: string;
  /** CRDC codes, the main one first. */
  readonly fields: readonly string[];
  /** Always at a domain reserved for examples. */
  readonly email: string;
  /** A faculty member supervises and never interns. */
  readonly isFaculty: boolean;
  /** Each partner that holds a record of the person, with its own id of it. `mitacs` is always there. */
  readonly localIds: Readonly<Partial<Record<PartnerName, string>>>;
}

/** An invented organization that hosts: a firm, start-up, research centre, non-profit or hospital. */
export interface SampleCompany extends SampleRecord {
  /** `neq:…` (Quebec), `bn:…` (elsewhere) or `mitacs:O-00042` where no public identifier is known. */
  readonly id: string;
  readonly kind: 'COMPANY' | 'STARTUP' | 'RESEARCH_INSTITUTE' | 'HOSPITAL' | 'NON_PROFIT';
  readonly name: Bilingual;
  /** NAICS Canada 2022 sector, `54`. */
  readonly sector: string;
  readonly city: string;
  /** ISO 3166-2. */
  readonly region: string;
  readonly country: 'CA';
  /** At a domain reserved for examples, or null. */
  readonly website: string | null;
  /** First and last day under this name; null where not known or still open. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly localIds: Readonly<Partial<Record<PartnerName, string>>>;
}

/** A piece of research that one to five placements carry out together. */
export interface SampleProject extends SampleRecord {
  /** `mitacs:IT18063`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** CRDC codes, the main one first. */
  readonly fields: readonly string[];
  /** NAICS Canada 2022 sector: that of the host. */
  readonly sector: string;
  readonly placementIds: readonly string[];
}

export type ProgramCode =
  | 'ACCELERATE'
  | 'ACCELERATE_FELLOWSHIP'
  | 'ELEVATE'
  | 'BSI'
  | 'GLOBALINK_RESEARCH_AWARD'
  | 'GLOBALINK_RESEARCH_INTERNSHIP'
  | 'GLOBALINK_GRADUATE_FELLOWSHIP'
  | 'MIIP';

export type FundingModelCode =
  | 'ACCELERATE_STANDARD'
  | 'ACCELERATE_CLUSTER'
  | 'ACCELERATE_POSTDOC'
  | 'FELLOWSHIP_18'
  | 'FELLOWSHIP_24'
  | 'FELLOWSHIP_36'
  | 'FELLOWSHIP_48'
  | 'ELEVATE_YEAR'
  | 'BSI_BASIC'
  | 'BSI_WITH_COSTS'
  | 'GLOBALINK_AWARD'
  | 'GLOBALINK_INTERNSHIP'
  | 'GLOBALINK_GRADUATE'
  | 'MIIP_POSITION';

export type SamplePlacementStatus =
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'REVISIONS_REQUESTED'
  | 'NOT_APPROVED'
  | 'APPROVED'
  | 'ACTIVE'
  | 'EXTENDED'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'CANCELLED';

export interface SampleOutcome {
  readonly kind: 'HIRED_BY_HOST' | 'PUBLICATION' | 'PATENT' | 'COMMERCIALIZED' | 'FURTHER_COLLABORATION';
  readonly on: Day | null;
}

/** The organization that hosts a placement, with the three facts that placements are counted by. */
export interface SampleHost {
  readonly id: string;
  readonly kind: SampleOrganizationKind;
  /** ISO 3166-2. */
  readonly region: string;
  /** ISO 3166-1. */
  readonly country: 'CA' | 'JP';
}

export interface SamplePlacement extends SampleRecord {
  /** `mitacs:IT18063-02`. */
  readonly id: string;
  readonly projectId: string;
  readonly program: ProgramCode;
  /** The version of the rules in force on `startsOn`. */
  readonly fundingModel: FundingModelCode;
  /**
   * How many times the funding model's amounts apply: internship units for Accelerate and BSI, years for Elevate,
   * otherwise 1 (a fellowship, an award or a MIIP position is one amount whatever its length).
   */
  readonly units: number;
  /** To one decimal. Whole months where the program counts in units. */
  readonly months: number;
  readonly startsOn: Day;
  /** Last day, inclusive. */
  readonly endsOn: Day;
  readonly submittedOn: Day;
  /** Null until decided, and for an application withdrawn before. */
  readonly decidedOn: Day | null;
  /** As of `World.asOf`. */
  readonly status: SamplePlacementStatus;
  /** Null where no intern is named. */
  readonly internId: string | null;
  /** Stage that the position is meant for, which is the intern's at the time. */
  readonly internStage: SampleStage;
  /** Faculty of `institutionId`, or of the host university for an inbound Globalink stay. */
  readonly supervisorId: string;
  /** The intern's university or college; a Japanese one for an inbound Globalink stay. */
  readonly institutionId: string;
  readonly host: SampleHost;
  /** CRDC codes and NAICS sector of the project, repeated for whom filters by them. */
  readonly fields: readonly string[];
  readonly sector: string;
  readonly mode: 'ON_SITE' | 'HYBRID' | 'REMOTE';
  /** Only completed placements have any. */
  readonly outcomes: readonly SampleOutcome[];
  /** What the placement funds, takes up or carries out at another partner. At most one of the three is set. */
  readonly exchangeId: string | null;
  readonly challengeId: string | null;
  readonly miipProjectId: string | null;
}

export interface SampleExchange extends SampleRecord {
  /** `atr:EX-2024-017`: year of arrival, number in that year. */
  readonly id: string;
  readonly direction: 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';
  readonly kind: 'INDUSTRIAL_INTERNSHIP' | 'RESEARCH_VISIT' | 'SUMMER_PROGRAM';
  readonly researcherId: string;
  readonly homeOrganizationId: string;
  /** ATR from Canada, a Canadian university from Japan. */
  readonly hostOrganizationId: string;
  /** The laboratory that receives, or that sends. Open at the time. */
  readonly laboratoryId: string;
  /** The Mitacs placement that funds the stay (same researcher, same days), or null. */
  readonly placementId: string | null;
  readonly theme: Bilingual;
  readonly fields: readonly string[];
  readonly arrivesOn: Day;
  readonly departsOn: Day;
  readonly permitExpiresOn: Day | null;
  readonly jointPublications: number;
}

export type ParkSectorCode =
  | 'OPTICS_PHOTONICS'
  | 'LIFE_SCIENCES'
  | 'INFORMATION_TECHNOLOGY'
  | 'ADVANCED_MATERIALS'
  | 'ENVIRONMENT'
  | 'ELECTRONICS';

export interface SampleParkMember extends SampleRecord {
  /** `techpark:M-042`. */
  readonly id: string;
  /** Id of a `SampleCompany`. */
  readonly organizationId: string;
  readonly category: 'COMPANY' | 'RESEARCH_CENTRE' | 'STARTUP' | 'SERVICE_PROVIDER' | 'PUBLIC_LABORATORY';
  /** The main one first. */
  readonly sectors: readonly ParkSectorCode[];
  readonly premises: string | null;
  readonly employees: number | null;
  readonly researchStaff: number | null;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
  readonly agreementEndsOn: Day | null;
}

export interface SampleChallenge extends SampleRecord {
  /** `techpark:C-0107`. */
  readonly id: string;
  /** Id of a `SampleParkMember`. */
  readonly memberId: string;
  readonly status: 'OPEN' | 'MATCHED' | 'COMPLETED' | 'WITHDRAWN';
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly skills: readonly string[];
  readonly postedOn: Day;
  readonly closesOn: Day | null;
  /** Hosted by the member's organization and begun after `postedOn`. Empty unless MATCHED or COMPLETED. */
  readonly placementIds: readonly string[];
}

export type MiipThemeCode =
  | 'DIGITAL_SERVICES'
  | 'DATA_AND_AI'
  | 'ASSET_MANAGEMENT'
  | 'ELECTIONS'
  | 'RECORDS'
  | 'HOUSING'
  | 'CLIMATE'
  | 'COMMUNITY_ENGAGEMENT'
  | 'FINANCE';

export interface SampleMiipProject extends SampleRecord {
  /** `amcto:MIIP-2026-07`. */
  readonly id: string;
  readonly year: number;
  /** `sgc:3520005`. */
  readonly municipalityId: string;
  readonly title: Bilingual;
  readonly theme: MiipThemeCode;
  /** ACCEPTED is a position of the cohort that found no student. */
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'COMPLETED' | 'DECLINED';
  /** Under 30: the positions are part-time. */
  readonly hoursPerWeek: number;
  /** Null until a student is put forward. */
  readonly institutionId: string | null;
  readonly placementId: string | null;
  readonly applicants: number | null;
  /** At most four. */
  readonly visitsUsed: number;
}
