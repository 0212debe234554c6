import type { Phrase } from './phrase-types.ts';

/** Who benefits from a project, by NAICS sector of the host: plural noun phrases. */
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

/** Second parts of a title, after a colon. */
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
