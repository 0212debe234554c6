import type { ParkSectorCode } from '../../types/partner-records.ts';
import type { Phrase } from './phrase-types.ts';

export interface ChallengeSector {
  /** CRDC groups, the main one first. */
  readonly fields: readonly [string, string];
  /** Verb phrases: in English an imperative, in French an infinitive. */
  readonly problems: readonly Phrase[];
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
