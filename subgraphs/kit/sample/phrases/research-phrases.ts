import type { Phrase } from './phrase-types.ts';

/** A way of working: its name, and what interns who work so do (an infinitive in French). */
export interface Method extends Phrase {
  readonly work: Phrase;
}

const DATA: readonly Method[] = [
  {
    en: 'machine learning',
    fr: 'l’apprentissage automatique',
    work: {
      en: 'train and compare models on records of past years',
      fr: 'entraîner et comparer des modèles sur les données des années passées',
    },
  },
  {
    en: 'Bayesian models',
    fr: 'les modèles bayésiens',
    work: {
      en: 'build models that say how sure they are',
      fr: 'construire des modèles qui indiquent leur degré de certitude',
    },
  },
  {
    en: 'optimization under uncertainty',
    fr: 'l’optimisation en situation d’incertitude',
    work: {
      en: 'formulate the problem, solve it and test the solution on real cases',
      fr: 'formuler le problème, à le résoudre et à éprouver la solution sur des cas réels',
    },
  },
  {
    en: 'simulation',
    fr: 'la simulation',
    work: {
      en: 'simulate several scenarios and check them against measurements',
      fr: 'simuler plusieurs scénarios et à les confronter aux mesures',
    },
  },
];
const LABORATORY: readonly Method[] = [
  {
    en: 'designed experiments',
    fr: 'les plans d’expériences',
    work: {
      en: 'plan and run a series of experiments in the laboratory',
      fr: 'planifier et mener une série d’expériences en laboratoire',
    },
  },
  {
    en: 'spectroscopy',
    fr: 'la spectroscopie',
    work: {
      en: 'analyse samples and set up a method that the host can repeat',
      fr: 'analyser des échantillons et à mettre au point une méthode que l’hôte pourra reproduire',
    },
  },
  {
    en: 'field sampling',
    fr: 'l’échantillonnage sur le terrain',
    work: {
      en: 'collect samples over two seasons and analyse them',
      fr: 'recueillir des échantillons pendant deux saisons et à les analyser',
    },
  },
  {
    en: 'pilot-scale trials',
    fr: 'les essais à l’échelle pilote',
    work: {
      en: 'carry the process from the bench to a pilot installation',
      fr: 'faire passer le procédé du laboratoire à une installation pilote',
    },
  },
];
const WORKSHOP: readonly Method[] = [
  {
    en: 'prototyping',
    fr: 'le prototypage',
    work: {
      en: 'build a prototype and put it through trials at the host’s site',
      fr: 'construire un prototype et à le mettre à l’essai chez l’hôte',
    },
  },
  {
    en: 'low-cost sensors',
    fr: 'les capteurs à faible coût',
    work: {
      en: 'install sensors and turn their readings into early warnings',
      fr: 'installer des capteurs et à tirer de leurs mesures des alertes précoces',
    },
  },
  {
    en: 'numerical modelling',
    fr: 'la modélisation numérique',
    work: {
      en: 'model the system in detail and validate the model on site',
      fr: 'modéliser le système en détail et à valider le modèle sur place',
    },
  },
  {
    en: 'digital twins',
    fr: 'les jumeaux numériques',
    work: {
      en: 'couple a digital twin with the running equipment',
      fr: 'coupler un jumeau numérique avec l’équipement en marche',
    },
  },
];
const INQUIRY: readonly Method[] = [
  {
    en: 'group interviews',
    fr: 'les entrevues de groupe',
    work: {
      en: 'interview those concerned and work out options with them',
      fr: 'rencontrer les personnes concernées et à élaborer avec elles des pistes de solution',
    },
  },
  {
    en: 'a survey of practices',
    fr: 'une enquête sur les pratiques',
    work: {
      en: 'survey current practice and compare it with that of similar organizations',
      fr: 'recenser les pratiques actuelles et à les comparer à celles d’organismes semblables',
    },
  },
  {
    en: 'participatory design',
    fr: 'la conception participative',
    work: {
      en: 'design, with future users, a solution that they can run themselves',
      fr: 'concevoir, avec ses futurs utilisateurs, une solution qu’ils pourront gérer eux-mêmes',
    },
  },
  {
    en: 'case studies',
    fr: 'les études de cas',
    work: {
      en: 'document several cases and draw out what made a difference',
      fr: 'documenter plusieurs cas et à en dégager ce qui a fait la différence',
    },
  },
];

const FAMILIES: Readonly<Record<string, readonly Method[]>> = {
  RDF101: DATA,
  RDF102: DATA,
  RDF103: LABORATORY,
  RDF104: LABORATORY,
  RDF105: [...DATA, ...LABORATORY.slice(2)],
  RDF106: LABORATORY,
  RDF201: WORKSHOP,
  RDF202: DATA,
  RDF203: [...WORKSHOP, ...DATA.slice(0, 1)],
  RDF204: WORKSHOP,
  RDF205: LABORATORY,
  RDF206: [...LABORATORY, ...WORKSHOP.slice(0, 1)],
  RDF207: [...WORKSHOP, ...DATA.slice(0, 1)],
  RDF208: [...LABORATORY.slice(2), ...WORKSHOP.slice(1)],
  RDF210: LABORATORY,
  RDF301: LABORATORY,
  RDF401: [...LABORATORY.slice(2), ...WORKSHOP.slice(1, 2)],
  RDF404: LABORATORY,
};

/** The ways of working of a CRDC group. */
export function methodsOf(field: string): readonly Method[] {
  return FAMILIES[field] ?? INQUIRY;
}

/** Who a project is for, by NAICS sector of the host: plural noun phrases. */
export const AUDIENCES: Readonly<Record<string, readonly [Phrase, ...Phrase[]]>> = {
  '11': [
    { en: 'farm and forest businesses', fr: 'les entreprises agricoles et forestières' },
    { en: 'small growers', fr: 'les petits producteurs' },
  ],
  '21': [
    { en: 'mining operations', fr: 'les exploitations minières' },
    { en: 'northern mines', fr: 'les mines nordiques' },
  ],
  '22': [
    { en: 'local utilities', fr: 'les services publics locaux' },
    { en: 'remote grids', fr: 'les réseaux éloignés' },
  ],
  '23': [
    { en: 'building contractors', fr: 'les entreprises de construction' },
    { en: 'builders in cold regions', fr: 'les constructeurs des régions froides' },
  ],
  '31-33': [
    { en: 'mid-sized manufacturers', fr: 'les moyennes entreprises manufacturières' },
    { en: 'makers of small series', fr: 'les fabricants de petites séries' },
  ],
  '44-45': [{ en: 'independent retailers', fr: 'les détaillants indépendants' }],
  '48-49': [
    { en: 'regional carriers', fr: 'les transporteurs régionaux' },
    { en: 'freight companies', fr: 'les entreprises de transport de marchandises' },
  ],
  '51': [
    { en: 'software firms', fr: 'les entreprises de logiciels' },
    { en: 'publishing houses', fr: 'les maisons d’édition' },
  ],
  '52': [{ en: 'mutual insurers', fr: 'les mutuelles d’assurance' }],
  '54': [
    { en: 'engineering consultants', fr: 'les sociétés de génie-conseil' },
    { en: 'young technology firms', fr: 'les jeunes entreprises technologiques' },
  ],
  '56': [{ en: 'waste and clean-up services', fr: 'les services de gestion des déchets et de dépollution' }],
  '61': [{ en: 'research groups', fr: 'les groupes de recherche' }],
  '62': [
    { en: 'care teams', fr: 'les équipes soignantes' },
    { en: 'community health services', fr: 'les services de santé communautaires' },
  ],
  '71': [{ en: 'cultural organizations', fr: 'les organismes culturels' }],
  '91': [
    { en: 'small municipalities', fr: 'les petites municipalités' },
    { en: 'municipal teams', fr: 'les équipes municipales' },
  ],
};

/** What the host can do with the results: infinitives, in English without "to". */
export const RESULTS: readonly Phrase[] = [
  { en: 'decide where to invest next', fr: 'choisir ses prochains investissements' },
  { en: 'bring a first product to market', fr: 'mettre un premier produit en marché' },
  { en: 'cut costs without cutting quality', fr: 'réduire ses coûts sans réduire la qualité' },
  {
    en: 'write guidelines that others in its sector can use',
    fr: 'rédiger un guide utile à tout son secteur',
  },
  { en: 'train its own staff in the new method', fr: 'former son personnel à la nouvelle méthode' },
  {
    en: 'prepare a larger project with new partners',
    fr: 'préparer un projet plus vaste avec de nouveaux partenaires',
  },
  { en: 'meet coming rules ahead of time', fr: 'se conformer d’avance aux règles à venir' },
  { en: 'reduce its environmental footprint', fr: 'réduire son empreinte environnementale' },
  { en: 'offer a better service to those it works for', fr: 'offrir un meilleur service à sa clientèle' },
];

/** How a title can go on after its colon. */
export const SUBTITLES: readonly Phrase[] = [
  { en: 'from the laboratory to daily practice', fr: 'du laboratoire à la pratique' },
  { en: 'a first demonstration', fr: 'une première démonstration' },
  { en: 'what works, where and why', fr: 'ce qui fonctionne, où et pourquoi' },
  { en: 'a comparison of approaches', fr: 'une comparaison d’approches' },
  { en: 'towards an open data set', fr: 'vers un jeu de données ouvert' },
  { en: 'costs and benefits', fr: 'coûts et avantages' },
  { en: 'tools for better decisions', fr: 'des outils pour mieux décider' },
  { en: 'lessons from three sites', fr: 'les leçons de trois sites' },
  { en: 'a new look', fr: 'un nouveau regard' },
];
