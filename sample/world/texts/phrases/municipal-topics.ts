import type { MiipThemeCode } from '../../types/partner-records.ts';
import type { Phrase } from './phrase-types.ts';

export interface MunicipalTheme {
  readonly theme: MiipThemeCode;
  /** CRDC groups, the main one first. */
  readonly fields: readonly [string, string];
  readonly topics: readonly Phrase[];
}

/** Topics of municipal projects, by theme of the MIIP. */
export const MUNICIPAL_THEMES: readonly MunicipalTheme[] = [
  {
    theme: 'DIGITAL_SERVICES',
    fields: ['RDF102', 'RDF506'],
    topics: [
      {
        en: 'online permits that residents can follow',
        fr: 'les permis en ligne que la population peut suivre',
      },
      { en: 'a single counter for municipal services', fr: 'un guichet unique des services municipaux' },
      {
        en: 'plain-language forms for seniors',
        fr: 'les formulaires en langage clair pour les personnes aînées',
      },
      { en: 'the booking of arenas and halls', fr: 'la réservation des arénas et des salles' },
      {
        en: 'bilingual answers to residents’ questions',
        fr: 'les réponses bilingues aux questions de la population',
      },
    ],
  },
  {
    theme: 'DATA_AND_AI',
    fields: ['RDF102', 'RDF203'],
    topics: [
      {
        en: 'rules for the use of artificial intelligence at town hall',
        fr: 'les règles d’usage de l’intelligence artificielle à l’hôtel de ville',
      },
      { en: 'a shared catalogue of municipal data', fr: 'un catalogue commun de données municipales' },
      { en: 'the forecasting of snow-clearing needs', fr: 'la prévision des besoins de déneigement' },
      {
        en: 'the sorting of service requests by machine learning',
        fr: 'le tri des demandes de service par apprentissage automatique',
      },
    ],
  },
  {
    theme: 'ASSET_MANAGEMENT',
    fields: ['RDF201', 'RDF202'],
    topics: [
      { en: 'the condition of culverts and small bridges', fr: 'l’état des ponceaux et des petits ponts' },
      { en: 'the renewal of ageing water mains', fr: 'le renouvellement des conduites d’eau vieillissantes' },
      { en: 'long-term plans for road maintenance', fr: 'les plans à long terme d’entretien des routes' },
      { en: 'the energy use of recreation centres', fr: 'la consommation d’énergie des centres récréatifs' },
      { en: 'an inventory of street lights and signs', fr: 'un inventaire des lampadaires et des panneaux' },
    ],
  },
  {
    theme: 'ELECTIONS',
    fields: ['RDF506', 'RDF504'],
    topics: [
      { en: 'voter turnout in local elections', fr: 'la participation électorale aux scrutins locaux' },
      { en: 'accessible voting places', fr: 'les bureaux de vote accessibles' },
      { en: 'the accuracy of voters’ lists', fr: 'l’exactitude des listes électorales' },
      { en: 'internet voting in rural wards', fr: 'le vote par Internet dans les quartiers ruraux' },
    ],
  },
  {
    theme: 'RECORDS',
    fields: ['RDF508', 'RDF601'],
    topics: [
      { en: 'the digitization of council minutes', fr: 'la numérisation des procès-verbaux du conseil' },
      {
        en: 'retention rules for electronic records',
        fr: 'les règles de conservation des documents électroniques',
      },
      { en: 'public access to by-laws', fr: 'l’accès du public aux règlements municipaux' },
      { en: 'the archives of amalgamated townships', fr: 'les archives des cantons fusionnés' },
    ],
  },
  {
    theme: 'HOUSING',
    fields: ['RDF507', 'RDF504'],
    topics: [
      { en: 'garden suites and second units', fr: 'les pavillons-jardins et les logements secondaires' },
      {
        en: 'surplus land for affordable homes',
        fr: 'les terrains excédentaires pour le logement abordable',
      },
      {
        en: 'the effect of short-term rentals on housing',
        fr: 'l’effet de la location à court terme sur le logement',
      },
      {
        en: 'faster approval of small housing projects',
        fr: 'l’approbation accélérée des petits projets d’habitation',
      },
    ],
  },
  {
    theme: 'CLIMATE',
    fields: ['RDF105', 'RDF208'],
    topics: [
      { en: 'shade trees against summer heat', fr: 'les arbres d’ombrage contre la chaleur estivale' },
      {
        en: 'storm-water ponds under heavier rain',
        fr: 'les bassins pluviaux face à des pluies plus fortes',
      },
      {
        en: 'greenhouse gas inventories for small municipalities',
        fr: 'les inventaires de gaz à effet de serre des petites municipalités',
      },
      {
        en: 'emergency plans for wildfire smoke',
        fr: 'les plans d’urgence contre la fumée des feux de forêt',
      },
      {
        en: 'electric vehicles in municipal fleets',
        fr: 'les véhicules électriques dans les parcs municipaux',
      },
    ],
  },
  {
    theme: 'COMMUNITY_ENGAGEMENT',
    fields: ['RDF504', 'RDF508'],
    topics: [
      {
        en: 'the voice of young people in local decisions',
        fr: 'la voix des jeunes dans les décisions locales',
      },
      {
        en: 'the welcome of newcomers in small towns',
        fr: 'l’accueil des personnes nouvellement arrivées dans les petites villes',
      },
      {
        en: 'online consultations that reach renters',
        fr: 'les consultations en ligne qui joignent les locataires',
      },
      { en: 'volunteer fire services', fr: 'les services d’incendie volontaires' },
    ],
  },
  {
    theme: 'FINANCE',
    fields: ['RDF502', 'RDF506'],
    topics: [
      {
        en: 'development charges that follow costs',
        fr: 'les redevances d’aménagement qui suivent les coûts',
      },
      {
        en: 'shared purchasing between neighbouring municipalities',
        fr: 'les achats groupés entre municipalités voisines',
      },
      { en: 'user fees for recreation', fr: 'les droits d’utilisation des loisirs' },
      { en: 'budgets that residents can read', fr: 'les budgets que la population peut lire' },
    ],
  },
];
