import type { IsoDate, LocalizedText } from '@passerelle/kit';
import type { CareerStage } from '../schema.types.ts';

/** A program as Mitacs describes it. What a unit costs is in funding-models.csv. */
export interface ProgramFacts {
  readonly code: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Null where no source gives them. */
  readonly eligibleStages: readonly CareerStage[] | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** The page of the partner that runs the program, about this program. Null where none is known. */
  readonly url: string | null;
}

/** First and last days are null where the sources do not give one. */
export const programs: readonly ProgramFacts[] = [
  {
    code: 'ACCELERATE',
    name: { en: 'Accelerate', fr: 'Accélération' },
    description: {
      en: 'Internships in which students and recent graduates bring their research to a partner organization, in units of four to six months.',
      fr: 'Stages au cours desquels des étudiants et des diplômés récents mettent leur recherche au service d’un organisme partenaire, par unités de quatre à six mois.',
    },
    eligibleStages: ['COLLEGE', 'UNDERGRADUATE', 'MASTERS', 'DOCTORAL', 'POSTDOCTORAL', 'RECENT_GRADUATE'],
    validFrom: null,
    validTo: null,
    url: 'https://www.mitacs.ca/en/programs/accelerate',
  },
  {
    code: 'ACCELERATE_FELLOWSHIP',
    name: { en: 'Accelerate Fellowship', fr: 'Bourse Accélération' },
    description: {
      en: 'One award for a longer collaboration of 18 to 48 months with the same partner, during a master’s degree or a doctorate.',
      fr: 'Une seule bourse pour une collaboration plus longue, de 18 à 48 mois, avec le même partenaire, pendant une maîtrise ou un doctorat.',
    },
    eligibleStages: ['MASTERS', 'DOCTORAL'],
    validFrom: null,
    validTo: null,
    url: 'https://www.mitacs.ca/en/programs/accelerate/fellowship',
  },
  {
    code: 'ELEVATE',
    name: { en: 'Elevate', fr: 'Élévation' },
    description: {
      en: 'Postdoctoral fellowships of one to two years with a partner organization. Postdoctoral units of Accelerate took its place.',
      fr: 'Bourses postdoctorales d’un à deux ans auprès d’un organisme partenaire. Les unités postdoctorales d’Accélération lui ont succédé.',
    },
    eligibleStages: ['POSTDOCTORAL'],
    validFrom: null,
    validTo: '2025-03-31',
    url: 'https://www.mitacs.ca/our-programs/elevate-students-postdocs/',
  },
  {
    code: 'BSI',
    name: { en: 'Business Strategy Internship', fr: 'Stage en stratégie d’entreprise' },
    description: {
      en: 'Internships of four to six months that work on the strategy, processes or growth of a host organization.',
      fr: 'Stages de quatre à six mois portant sur la stratégie, les processus ou la croissance d’un organisme d’accueil.',
    },
    eligibleStages: ['COLLEGE', 'UNDERGRADUATE', 'MASTERS', 'DOCTORAL', 'POSTDOCTORAL', 'RECENT_GRADUATE'],
    validFrom: null,
    validTo: null,
    url: 'https://www.mitacs.ca/en/program/business-strategy-internship',
  },
  {
    code: 'GLOBALINK_RESEARCH_AWARD',
    name: { en: 'Globalink Research Award', fr: 'Bourse de recherche Globalink' },
    description: {
      en: 'A research stay of 12 to 24 weeks, from Canada to a partner country or the other way.',
      fr: 'Un séjour de recherche de 12 à 24 semaines, du Canada vers un pays partenaire ou en sens inverse.',
    },
    eligibleStages: ['UNDERGRADUATE', 'MASTERS', 'DOCTORAL', 'POSTDOCTORAL'],
    validFrom: null,
    validTo: null,
    url: 'https://mitacs.ca/en/programs/globalink-research-awards',
  },
  {
    code: 'GLOBALINK_RESEARCH_INTERNSHIP',
    name: { en: 'Globalink Research Internship', fr: 'Stage de recherche Globalink' },
    description: {
      en: 'Undergraduates from abroad spend 12 weeks, between May and October, with a professor at a Canadian university.',
      fr: 'Des étudiants étrangers de premier cycle passent 12 semaines, de mai à octobre, auprès d’un professeur d’une université canadienne.',
    },
    eligibleStages: ['UNDERGRADUATE'],
    validFrom: null,
    validTo: null,
    url: 'https://www.mitacs.ca/our-programs/globalink-research-internship-students/',
  },
  {
    code: 'GLOBALINK_GRADUATE_FELLOWSHIP',
    name: { en: 'Globalink Graduate Fellowship', fr: 'Bourse Globalink aux cycles supérieurs' },
    description: {
      en: 'Helps former Globalink interns who come back to Canada for a graduate degree; paid in two instalments.',
      fr: 'Aide les anciens stagiaires Globalink qui reviennent au Canada pour un diplôme de cycle supérieur; versée en deux fois.',
    },
    eligibleStages: ['MASTERS', 'DOCTORAL'],
    validFrom: null,
    validTo: null,
    url: 'https://mitacs.ca/our-programs/globalink-graduate-fellowship-professors',
  },
  {
    code: 'CANADIAN_SCIENCE_POLICY_FELLOWSHIP',
    name: { en: 'Canadian Science Policy Fellowship', fr: 'Bourse canadienne de politique scientifique' },
    description: {
      en: 'Twelve months in a public office, from September to August, at a salary that the host paid.',
      fr: 'Douze mois dans un organisme public, de septembre à août, avec un salaire payé par l’organisme d’accueil.',
    },
    eligibleStages: null,
    validFrom: null,
    validTo: '2023-08-31',
    url: 'https://www.mitacs.ca/en/program/canadian-science-policy-fellowship',
  },
  {
    code: 'MIIP',
    name: {
      en: 'Municipal Innovation Internship Program',
      fr: 'Programme de stages en innovation municipale',
    },
    description: {
      en: 'Part-time positions of eight months, January to August, on research and innovation projects of Ontario municipalities; run with AMCTO.',
      fr: 'Postes à temps partiel de huit mois, de janvier à août, pour des projets de recherche et d’innovation de municipalités de l’Ontario; offert avec l’AMCTO.',
    },
    eligibleStages: ['COLLEGE', 'UNDERGRADUATE', 'MASTERS', 'DOCTORAL'],
    // The day on which the first call, for the intake of 2026, opened to municipalities.
    validFrom: '2025-03-07',
    validTo: null,
    url: 'https://amcto.com/node/2586',
  },
];
