import type { ParkSectorCode } from '../../types/partner-records.ts';
import type { Bilingual } from '../../types/sample-record.ts';

/** What members of the park look for in a researcher, by sector. */
export const CHALLENGE_SKILLS: Readonly<Record<ParkSectorCode, readonly Bilingual[]>> = {
  OPTICS_PHOTONICS: [
    { en: 'optical design', fr: 'conception optique' },
    { en: 'fibre lasers', fr: 'lasers à fibre' },
    { en: 'lidar', fr: 'télédétection par laser (lidar)' },
    { en: 'spectroscopy', fr: 'spectroscopie' },
    { en: 'image processing', fr: 'traitement d’images' },
    { en: 'thermal modelling', fr: 'modélisation thermique' },
    { en: 'photonic integration', fr: 'intégration photonique' },
  ],
  LIFE_SCIENCES: [
    { en: 'cell culture', fr: 'culture cellulaire' },
    { en: 'microfluidics', fr: 'microfluidique' },
    { en: 'bioinformatics', fr: 'bio-informatique' },
    { en: 'biostatistics', fr: 'biostatistique' },
    { en: 'immunoassays', fr: 'immunodosage' },
    { en: 'regulatory affairs', fr: 'affaires réglementaires' },
  ],
  INFORMATION_TECHNOLOGY: [
    { en: 'machine learning', fr: 'apprentissage automatique' },
    { en: 'natural language processing', fr: 'traitement automatique des langues' },
    { en: 'embedded systems', fr: 'systèmes embarqués' },
    { en: 'cybersecurity', fr: 'cybersécurité' },
    { en: 'data engineering', fr: 'ingénierie des données' },
    { en: 'software testing', fr: 'essais de logiciels' },
  ],
  ADVANCED_MATERIALS: [
    { en: 'polymer chemistry', fr: 'chimie des polymères' },
    { en: 'additive manufacturing', fr: 'fabrication additive' },
    { en: 'electron microscopy', fr: 'microscopie électronique' },
    { en: 'mechanical testing', fr: 'essais mécaniques' },
    { en: 'surface treatment', fr: 'traitement de surface' },
  ],
  ENVIRONMENT: [
    { en: 'hydrology', fr: 'hydrologie' },
    { en: 'remote sensing', fr: 'télédétection' },
    { en: 'water treatment', fr: 'traitement de l’eau' },
    { en: 'life-cycle assessment', fr: 'analyse du cycle de vie' },
    { en: 'environmental chemistry', fr: 'chimie de l’environnement' },
    { en: 'geomatics', fr: 'géomatique' },
  ],
  ELECTRONICS: [
    { en: 'circuit design', fr: 'conception de circuits' },
    { en: 'power electronics', fr: 'électronique de puissance' },
    { en: 'antennas', fr: 'antennes' },
    { en: 'firmware', fr: 'micrologiciels' },
    { en: 'battery testing', fr: 'essais de batteries' },
    { en: 'reliability engineering', fr: 'ingénierie de la fiabilité' },
  ],
};
