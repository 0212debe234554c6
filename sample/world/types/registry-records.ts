import type { IsoDate } from '@passerelle/kit';
import type { Bilingual, PartnerName, SampleRecord } from './sample-record.ts';

// Records of the registry (mitacs). An absent fact is null. Amounts of money are not part of the world: each partner derives
// them from `fundingModel` and its own table of rules.

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

/** A person. Names are combined from lists of common names; a match with a real person is a coincidence. */
export interface SampleResearcher extends SampleRecord {
  /** `mitacs:R-7XKB8GYJ3WJX`: opaque, since an ORCID iD is as good as a name. */
  readonly id: string;
  /** `0099-…` with a valid check digit, or null: one in five has none on record. */
  readonly orcid: string | null;
  readonly givenName: string;
  readonly familyName: string;
  /** The name to show: given name first. */
  readonly name: string;
  /** Career stage on `World.asOf`; the stage during a placement is `SamplePlacement.internStage`. */
  readonly stage: SampleStage;
  /** Canonical id of a reference organization (`ror:…`). */
  readonly affiliationId: string;
  /** CRDC codes, the main one first. */
  readonly fields: readonly string[];
  /** At a domain that is reserved for examples. */
  readonly email: string;
  /** A faculty member supervises and never interns. */
  readonly isFaculty: boolean;
  /** The ids under which partners have a record of the person. `mitacs` always has one. */
  readonly localIds: Readonly<Partial<Record<PartnerName, string>>>;
}

/** An invented organization that can host placements: a company, start-up, research centre, non-profit or hospital. */
export interface SampleCompany extends SampleRecord {
  /** `neq:…` in Quebec, `bn:…` elsewhere, or `mitacs:O-00042` where no public identifier is known. */
  readonly id: string;
  readonly kind: 'COMPANY' | 'STARTUP' | 'RESEARCH_INSTITUTE' | 'HOSPITAL' | 'NON_PROFIT';
  readonly name: Bilingual;
  /** NAICS Canada 2022 sector, `54`. */
  readonly sector: string;
  readonly city: string;
  /** ISO 3166-2. */
  readonly region: string;
  readonly country: 'CA';
  /** At a domain that is reserved for examples; null for an organization without a website. */
  readonly website: string | null;
  /** First and last day under this name. Null when the day is unknown, or for `validTo` when the organization still exists. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly localIds: Readonly<Partial<Record<PartnerName, string>>>;
}

/** A research project of one to five placements. */
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
  readonly on: IsoDate | null;
}

/** The organization that hosts a placement, with the three facts by which placements are grouped. */
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
   * How many times the funding model's amounts apply: internship units for Accelerate and BSI, years for Elevate, and 1
   * for the others (a fellowship, an award or a MIIP position is one amount, independent of its length).
   */
  readonly units: number;
  /**
   * The part of the total that the host pays more than the funding model says, and Mitacs less: 0.05 of 15,000 is 750. Negative
   * where the host pays less, and 0 for almost all placements.
   */
  readonly hostShareShift: number;
  /** How far the stipend is above the funding model's minimum, as a share of the minimum: from 0.005 to 0.45. */
  readonly stipendTopUp: number;
  /** Rounded to one decimal. A whole number where the program counts in units. */
  readonly months: number;
  readonly startsOn: IsoDate;
  /** Last day, inclusive. */
  readonly endsOn: IsoDate;
  readonly submittedOn: IsoDate;
  /** Null while no decision is made, and for an application that was withdrawn before it. */
  readonly decidedOn: IsoDate | null;
  /** As of `World.asOf`. */
  readonly status: SamplePlacementStatus;
  /** Null while no intern is named. */
  readonly internId: string | null;
  /** The career stage that the position is for: the intern's stage during the placement. */
  readonly internStage: SampleStage;
  /** A faculty member of `institutionId`, or of the host university for a stay in Canada. */
  readonly supervisorId: string;
  /** The intern's university or college; a Japanese one for a stay in Canada. */
  readonly institutionId: string;
  readonly host: SampleHost;
  /** CRDC codes and NAICS sector of the project, repeated here to filter placements by them. */
  readonly fields: readonly string[];
  readonly sector: string;
  readonly mode: 'ON_SITE' | 'HYBRID' | 'REMOTE';
  /** Empty unless the placement is completed. */
  readonly outcomes: readonly SampleOutcome[];
  /** The exchange, challenge or MIIP project that the placement belongs to. At most one of the three is set. */
  readonly exchangeId: string | null;
  readonly challengeId: string | null;
  readonly miipProjectId: string | null;
}
