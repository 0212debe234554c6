import type { ParkSectorCode } from '../../types/partner-records.ts';
import type { Phrase } from './phrase-types.ts';

export interface ChallengeSector {
  /** CRDC groups, the main one first. */
  readonly fields: readonly [string, string];
  /** Verb phrases: in English an imperative, in French an infinitive. */
  readonly problems: readonly Phrase[];
  readonly skills: readonly string[];
}

/** Problems for which the park's members look for researchers, by sector. */
export const CHALLENGE_SECTORS: Readonly<Record<ParkSectorCode, ChallengeSector>> = {
  OPTICS_PHOTONICS: {
    fields: ['RDF103', 'RDF203'],
    problems: [
      {
        en: 'Shorten the warm-up of a pulsed fibre laser',
        fr: 'Réduire le temps de préchauffage d’un laser à fibre pulsé',
      },
      { en: 'Detect defects in infrared lenses', fr: 'Détecter les défauts des lentilles infrarouges' },
      { en: 'Couple light into a photonic chip', fr: 'Coupler la lumière à une puce photonique' },
      { en: 'See through fog with a pulsed lidar', fr: 'Voir à travers le brouillard avec un lidar pulsé' },
      {
        en: 'Calibrate a hyperspectral camera in the field',
        fr: 'Étalonner une caméra hyperspectrale sur le terrain',
      },
      {
        en: 'Measure strain along a cable with optical fibre',
        fr: 'Mesurer la déformation d’un câble par fibre optique',
      },
      {
        en: 'Predict the ageing of high-power laser diodes',
        fr: 'Prévoir le vieillissement de diodes laser de forte puissance',
      },
      {
        en: 'Print freeform optics in small series',
        fr: 'Imprimer des optiques de forme libre en petite série',
      },
    ],
    skills: [
      'optical design',
      'fibre lasers',
      'lidar',
      'spectroscopy',
      'image processing',
      'thermal modelling',
      'photonic integration',
    ],
  },
  LIFE_SCIENCES: {
    fields: ['RDF301', 'RDF207'],
    problems: [
      {
        en: 'Keep a rapid test stable at room temperature',
        fr: 'Assurer la stabilité d’un test rapide à température ambiante',
      },
      { en: 'Sort living cells without markers', fr: 'Trier des cellules vivantes sans marqueurs' },
      {
        en: 'Scale up the culture of a probiotic strain',
        fr: 'Mettre à l’échelle la culture d’une souche probiotique',
      },
      {
        en: 'Follow the healing of wounds with a phone camera',
        fr: 'Suivre la guérison de plaies avec la caméra d’un téléphone',
      },
      {
        en: 'Reduce animal tests with tissue models',
        fr: 'Réduire les essais sur animaux grâce à des modèles tissulaires',
      },
      {
        en: 'Detect contamination in a bioreactor within an hour',
        fr: 'Détecter en une heure la contamination d’un bioréacteur',
      },
      {
        en: 'Coat an implant against infection',
        fr: 'Protéger un implant contre l’infection par un revêtement',
      },
    ],
    skills: [
      'cell culture',
      'microfluidics',
      'bioinformatics',
      'biostatistics',
      'immunoassays',
      'regulatory affairs',
    ],
  },
  INFORMATION_TECHNOLOGY: {
    fields: ['RDF102', 'RDF203'],
    problems: [
      {
        en: 'Find faults in the logs of connected machines',
        fr: 'Repérer les pannes dans les journaux de machines connectées',
      },
      {
        en: 'Summarize technical documents in both official languages',
        fr: 'Résumer des documents techniques dans les deux langues officielles',
      },
      {
        en: 'Protect the privacy of location data',
        fr: 'Protéger la confidentialité des données de localisation',
      },
      {
        en: 'Run vision models on small processors',
        fr: 'Exécuter des modèles de vision sur de petits processeurs',
      },
      {
        en: 'Predict the load of a regional data centre',
        fr: 'Prévoir la charge d’un centre de données régional',
      },
      {
        en: 'Test safety-critical software automatically',
        fr: 'Tester automatiquement des logiciels critiques pour la sécurité',
      },
      {
        en: 'Recognize Quebec French in noisy workshops',
        fr: 'Reconnaître le français québécois dans des ateliers bruyants',
      },
    ],
    skills: [
      'machine learning',
      'natural language processing',
      'embedded systems',
      'cybersecurity',
      'data engineering',
      'software testing',
    ],
  },
  ADVANCED_MATERIALS: {
    fields: ['RDF206', 'RDF205'],
    problems: [
      { en: 'Replace a fluorinated coating', fr: 'Remplacer un revêtement fluoré' },
      {
        en: 'Recycle the carbon fibre of end-of-life parts',
        fr: 'Recycler la fibre de carbone de pièces en fin de vie',
      },
      {
        en: 'Bond aluminium to composites without heat',
        fr: 'Coller l’aluminium aux composites sans chaleur',
      },
      { en: 'Strengthen bioplastics with cellulose', fr: 'Renforcer des bioplastiques avec de la cellulose' },
      { en: 'Print ceramic parts without cracks', fr: 'Imprimer des pièces en céramique sans fissures' },
      {
        en: 'Measure the ageing of membranes in service',
        fr: 'Mesurer le vieillissement de membranes en service',
      },
    ],
    skills: [
      'polymer chemistry',
      'additive manufacturing',
      'electron microscopy',
      'mechanical testing',
      'surface treatment',
    ],
  },
  ENVIRONMENT: {
    fields: ['RDF208', 'RDF105'],
    problems: [
      {
        en: 'Remove microplastics from process water',
        fr: 'Éliminer les microplastiques des eaux de procédé',
      },
      { en: 'Estimate methane leaks from the air', fr: 'Estimer les fuites de méthane depuis les airs' },
      { en: 'Clean contaminated soil through the winter', fr: 'Décontaminer des sols pendant l’hiver' },
      { en: 'Recover heat from grey water', fr: 'Récupérer la chaleur des eaux grises' },
      { en: 'Predict blooms of blue-green algae', fr: 'Prévoir les proliférations d’algues bleu-vert' },
      { en: 'Turn wood ash into fertilizer', fr: 'Transformer la cendre de bois en engrais' },
    ],
    skills: [
      'hydrology',
      'remote sensing',
      'water treatment',
      'life-cycle assessment',
      'environmental chemistry',
      'geomatics',
    ],
  },
  ELECTRONICS: {
    fields: ['RDF203', 'RDF204'],
    problems: [
      { en: 'Power a sensor from vibration alone', fr: 'Alimenter un capteur par la seule vibration' },
      {
        en: 'Cool a power converter without a fan',
        fr: 'Refroidir un convertisseur de puissance sans ventilateur',
      },
      {
        en: 'Extend the range of a radio below the tree line',
        fr: 'Étendre la portée d’une radio sous couvert forestier',
      },
      {
        en: 'Find counterfeit components before assembly',
        fr: 'Repérer les composants contrefaits avant l’assemblage',
      },
      { en: 'Charge batteries at minus thirty degrees', fr: 'Recharger des batteries à moins trente degrés' },
      { en: 'Print flexible circuits on textiles', fr: 'Imprimer des circuits souples sur des textiles' },
    ],
    skills: [
      'circuit design',
      'power electronics',
      'antennas',
      'firmware',
      'battery testing',
      'reliability engineering',
    ],
  },
};

/** Endings of titles, which make two challenges on the same problem different. */
export const CHALLENGE_TITLE_ENDINGS: readonly Phrase[] = [
  { en: '', fr: '' },
  { en: ', at production scale', fr: ', à l’échelle de la production' },
  { en: ', at half the cost', fr: ', à moitié prix' },
  { en: ', in fewer trials', fr: ', en moins d’essais' },
  { en: ', for northern conditions', fr: ', pour les conditions nordiques' },
  { en: ', in a second product line', fr: ', pour une deuxième gamme de produits' },
];

/** Summaries that fit every challenge. */
export const CHALLENGE_SUMMARIES: readonly Phrase[] = [
  {
    en: 'First trials inside the company were promising but too slow. We look for a graduate student who can bring a method, and offer access to our equipment and data.',
    fr: 'De premiers essais à l’interne ont été prometteurs, mais trop lents. Nous cherchons une personne aux cycles supérieurs qui apporte une méthode, et nous offrons l’accès à nos équipements et à nos données.',
  },
  {
    en: 'Our customers ask for it, and no product on the market does it well. A team of two interns could compare the known approaches and build a demonstrator with our engineers.',
    fr: 'Nos clients le demandent, et aucun produit sur le marché n’y répond bien. Une équipe de deux stagiaires pourrait comparer les approches connues et construire un démonstrateur avec nos ingénieurs.',
  },
  {
    en: 'The present solution depends on a single supplier abroad. The intern will study other ways, test the best of them and document the choice.',
    fr: 'La solution actuelle dépend d’un seul fournisseur étranger. Le stage consistera à étudier d’autres voies, à mettre la meilleure à l’essai et à documenter le choix.',
  },
  {
    en: 'We have three years of measurements and little time to read them. We hope for a model that our operators can trust, and for a thesis chapter in return.',
    fr: 'Nous avons trois ans de mesures et peu de temps pour les lire. Nous souhaitons un modèle auquel nos opérateurs puissent se fier, et, en retour, un chapitre de thèse.',
  },
  {
    en: 'A new rule takes effect in two years. The work will show what has to change, what it costs and what can be sold to others in the same position.',
    fr: 'Une nouvelle règle entrera en vigueur dans deux ans. Les travaux montreront ce qui doit changer, ce qu’il en coûte et ce qui pourrait servir à d’autres dans la même situation.',
  },
];
