import type { IsoDate } from '@passerelle/kit';
import type { Bilingual, SampleRecord } from './sample-record.ts';

// Records of the partners besides the registry: ATR's exchanges, the park's members and challenges, and AMCTO's projects of the
// Municipal Innovation Internship Program (MIIP). An absent fact is null.

export interface SampleExchange extends SampleRecord {
  /** `atr:EX-2024-017`: year of arrival, number in that year. */
  readonly id: string;
  readonly direction: 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';
  readonly kind: 'INDUSTRIAL_INTERNSHIP' | 'RESEARCH_VISIT' | 'SUMMER_PROGRAM';
  readonly researcherId: string;
  readonly homeOrganizationId: string;
  /** ATR for CANADA_TO_JAPAN, a Canadian university for JAPAN_TO_CANADA. */
  readonly hostOrganizationId: string;
  /** The laboratory at ATR that receives or sends the researcher. It is open at the time. */
  readonly laboratoryId: string;
  /** The Mitacs placement that funds the stay: the same researcher and the same days. Null when other means fund it. */
  readonly placementId: string | null;
  readonly theme: Bilingual;
  readonly fields: readonly string[];
  readonly arrivesOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly permitExpiresOn: IsoDate | null;
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
  /** `tech-park:M-042`. */
  readonly id: string;
  /** Id of a `SampleCompany`. */
  readonly organizationId: string;
  readonly category: 'COMPANY' | 'RESEARCH_CENTRE' | 'STARTUP' | 'SERVICE_PROVIDER' | 'PUBLIC_LABORATORY';
  /** The main sector first. */
  readonly sectors: readonly ParkSectorCode[];
  readonly premises: string | null;
  readonly employees: number | null;
  readonly researchStaff: number | null;
  readonly joinedOn: IsoDate;
  readonly leftOn: IsoDate | null;
  readonly agreementEndsOn: IsoDate | null;
}

export interface SampleChallenge extends SampleRecord {
  /** `tech-park:C-0107`. */
  readonly id: string;
  /** Id of a `SampleParkMember`. */
  readonly memberId: string;
  readonly status: 'OPEN' | 'MATCHED' | 'COMPLETED' | 'WITHDRAWN';
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly skills: readonly Bilingual[];
  readonly postedOn: IsoDate;
  readonly closesOn: IsoDate | null;
  /** The member's organization hosts them, and they start after `postedOn`. Empty unless MATCHED or COMPLETED. */
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
  /** ACCEPTED: the project was chosen for the year, but no student was found for it. */
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'COMPLETED' | 'DECLINED';
  /** Fewer than 30: the positions are part-time. */
  readonly hoursPerWeek: number;
  /** The student's university or college; null while the project has no student. */
  readonly institutionId: string | null;
  readonly placementId: string | null;
  readonly applicants: number | null;
  /** At most four. */
  readonly visitsUsed: number;
}
