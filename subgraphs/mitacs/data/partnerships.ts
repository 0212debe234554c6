import type { IsoDate, LocalizedText, StoredMoney } from '@passerelle/kit';
import type { PartnershipKind } from '../schema.types.ts';
import { AMCTO, AMO, ATR, MITACS, TECH_PARK } from './organizations.ts';

/** What the announcement of an agreement says. What it does not say is null or an empty list. */
export interface PartnershipFacts {
  /** `ATR`: the id of the agreement is `mitacs:A-ATR`. */
  readonly code: string;
  readonly kind: PartnershipKind;
  readonly partnerId: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly programCodes: readonly string[];
  readonly announcedOn: IsoDate | null;
  readonly themes: readonly LocalizedText[];
  readonly commitments: readonly CommitmentFacts[];
  readonly signatories: readonly SignatoryFacts[];
}

export interface CommitmentFacts {
  /** Null where the announcement names a group, not one organization. */
  readonly organizationId: string | null;
  readonly amount: StoredMoney | null;
  readonly share: number | null;
  readonly purpose: LocalizedText;
}

export interface SignatoryFacts {
  readonly name: string;
  readonly office: LocalizedText;
  readonly organizationId: string;
}

/** None of the three announcements has a date. */
export const partnerships: readonly PartnershipFacts[] = [
  {
    code: 'AMCTO',
    kind: 'MEMORANDUM_OF_UNDERSTANDING',
    partnerId: AMCTO,
    title: {
      en: 'Memorandum of Understanding on the Municipal Innovation Internship Program',
      fr: 'Protocole d’entente sur le Programme de stages en innovation municipale',
    },
    summary: {
      en: 'AMCTO and Mitacs set up an internship program for Ontario municipalities: up to 20 part-time positions of eight months, January to August, in which students of post-secondary institutions work on research and innovation projects.',
      fr: 'L’AMCTO et Mitacs créent un programme de stages pour les municipalités de l’Ontario : jusqu’à 20 postes à temps partiel de huit mois, de janvier à août, où des étudiants d’établissements postsecondaires travaillent à des projets de recherche et d’innovation.',
    },
    programCodes: ['MIIP'],
    announcedOn: null,
    themes: [
      {
        en: 'modernization of municipal programs and services',
        fr: 'modernisation des programmes et des services municipaux',
      },
      {
        en: 'workforce development in the municipal sector',
        fr: 'perfectionnement de la main-d’œuvre du secteur municipal',
      },
    ],
    commitments: [
      {
        organizationId: MITACS,
        amount: { cents: 300_000_00, currency: 'CAD' },
        share: 0.5,
        purpose: {
          en: 'Half of the funding of up to 20 part-time internship positions of eight months, January to August',
          fr: 'La moitié du financement d’un maximum de 20 postes de stage à temps partiel de huit mois, de janvier à août',
        },
      },
      {
        organizationId: null,
        amount: null,
        share: 0.5,
        purpose: {
          en: 'The other half of the funding of the positions, from the municipalities that host them',
          fr: 'L’autre moitié du financement des postes, par les municipalités d’accueil',
        },
      },
      {
        organizationId: AMO,
        amount: { cents: 15_000_00, currency: 'CAD' },
        share: null,
        purpose: {
          en: 'Help with the development, implementation and administration of the program, outside the half-and-half split',
          fr: 'Aide à la conception, à la mise en œuvre et à l’administration du programme, en dehors du partage moitié-moitié',
        },
      },
    ],
    signatories: [
      {
        name: 'Paul Shipway',
        office: { en: 'President, 2024-2025, AMCTO', fr: 'Président 2024-2025, AMCTO' },
        organizationId: AMCTO,
      },
      {
        name: 'Dr. Stephen Lucas',
        office: { en: 'Chief Executive Officer, Mitacs', fr: 'Chef de la direction, Mitacs' },
        organizationId: MITACS,
      },
    ],
  },
  {
    code: 'ATR',
    kind: 'RESEARCH_MOBILITY_AGREEMENT',
    partnerId: ATR,
    title: {
      en: 'Agreement on research mobility between Canada and Japan',
      fr: 'Entente sur la mobilité en recherche entre le Canada et le Japon',
    },
    summary: {
      en: 'Graduate students and postdoctoral fellows carry out joint industrial internships, strengthen the research networks of both countries and tie together their innovation ecosystems.',
      fr: 'Des étudiants aux cycles supérieurs et des stagiaires postdoctoraux effectuent des stages industriels conjoints, renforcent les réseaux de recherche des deux pays et relient leurs écosystèmes d’innovation.',
    },
    // The announcement names no program.
    programCodes: [],
    announcedOn: null,
    themes: [
      { en: 'computational neuroscience', fr: 'neurosciences computationnelles' },
      { en: 'intelligent robotics', fr: 'robotique intelligente' },
      { en: 'life-supporting robotics', fr: 'robotique d’assistance à la vie quotidienne' },
      { en: 'machine translation', fr: 'traduction automatique' },
      { en: 'wireless communication', fr: 'communication sans fil' },
      { en: 'life science', fr: 'sciences de la vie' },
    ],
    commitments: [
      {
        organizationId: MITACS,
        amount: null,
        share: null,
        purpose: {
          en: 'Offer Japanese and Canadian researchers internships in both directions, together with ATR',
          fr: 'Offrir aux chercheurs japonais et canadiens des stages dans les deux sens, de concert avec ATR',
        },
      },
      {
        organizationId: ATR,
        amount: null,
        share: null,
        purpose: {
          en: 'Explore opportunities to collaborate on multiple fronts, together with Mitacs',
          fr: 'Explorer des possibilités de collaboration sur plusieurs fronts, de concert avec Mitacs',
        },
      },
    ],
    signatories: [
      {
        name: 'Jennifer Wilke',
        office: { en: 'Chief Financial Officer, Mitacs', fr: 'Cheffe des finances, Mitacs' },
        organizationId: MITACS,
      },
      {
        name: 'Dr. Hiroyuki Suzuki',
        office: {
          en: 'Executive Vice President, Representative Director, ATR',
          fr: 'Vice-président exécutif et administrateur représentant, ATR',
        },
        organizationId: ATR,
      },
    ],
  },
  {
    code: 'TECH-PARK',
    kind: 'INTERNSHIP_PARTNERSHIP',
    partnerId: TECH_PARK,
    title: {
      en: 'Research internships in the Quebec Metro High Tech Park',
      fr: 'Stages de recherche au Parc technologique du Québec métropolitain',
    },
    summary: {
      en: 'Graduate students and postdoctoral fellows of Quebec universities do research internships with the companies of the park, a community of more than one hundred companies and research centres.',
      fr: 'Des étudiants aux cycles supérieurs et des stagiaires postdoctoraux d’universités québécoises font des stages de recherche dans les entreprises du parc, qui réunit plus d’une centaine d’entreprises et de centres de recherche.',
    },
    programCodes: ['ACCELERATE'],
    announcedOn: null,
    // The agreement is for every discipline and sector.
    themes: [],
    commitments: [
      {
        organizationId: MITACS,
        amount: null,
        share: null,
        purpose: {
          en: 'Research internships and training for graduate students and postdoctoral fellows at Quebec universities, in the companies of the park',
          fr: 'Stages de recherche et formation pour les étudiants aux cycles supérieurs et les stagiaires postdoctoraux des universités québécoises, dans les entreprises du parc',
        },
      },
      {
        organizationId: TECH_PARK,
        amount: null,
        share: null,
        purpose: {
          en: 'Work with Mitacs on initiatives by which its companies carry out innovative projects tied to research',
          fr: 'Collaborer avec Mitacs à des initiatives par lesquelles ses entreprises réalisent des projets novateurs liés à la recherche',
        },
      },
    ],
    signatories: [
      {
        name: 'Eric Bosco',
        office: {
          en: 'Chief Business Development Officer, Mitacs',
          fr: 'Chef du développement des affaires, Mitacs',
        },
        organizationId: MITACS,
      },
      {
        name: 'Marie-Julie Hamel',
        office: {
          en: 'Director, Business Services, Quebec Metro High Tech Park',
          fr: 'Directrice, Services aux entreprises, Parc technologique du Québec métropolitain',
        },
        organizationId: TECH_PARK,
      },
    ],
  },
];
