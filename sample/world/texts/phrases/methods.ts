import type { Phrase } from './phrase-types.ts';

/** A research method: its name, and what interns who use it do (`work`, in French an infinitive). */
export interface Method extends Phrase {
  readonly work: Phrase;
}

function method(en: string, fr: string, workEn: string, workFr: string): Method {
  return { en, fr, work: { en: workEn, fr: workFr } };
}

const LEARNING = method(
  'machine learning',
  'l’apprentissage automatique',
  'train and compare AI models on records of past years',
  'entraîner et comparer des modèles d’IA sur les données des années passées',
);
const BAYES = method(
  'Bayesian models',
  'les modèles bayésiens',
  'build models that say how sure they are',
  'construire des modèles qui indiquent leur degré de certitude',
);
const OPTIMIZATION = method(
  'optimization under uncertainty',
  'l’optimisation en situation d’incertitude',
  'formulate the problem, solve it and test the solution on real cases',
  'formuler le problème, à le résoudre et à éprouver la solution sur des cas réels',
);
const SIMULATION = method(
  'simulation',
  'la simulation',
  'simulate several scenarios and check them against measurements',
  'simuler plusieurs scénarios et à les confronter aux mesures',
);
const EXPERIMENTS = method(
  'designed experiments',
  'les plans d’expériences',
  'plan and run a series of experiments in the laboratory',
  'planifier et mener une série d’expériences en laboratoire',
);
const SPECTROSCOPY = method(
  'spectroscopy',
  'la spectroscopie',
  'analyze samples and set up a method that the host can repeat',
  'analyser des échantillons et à mettre au point une méthode que l’hôte pourra reproduire',
);
const IMAGING = method(
  'live imaging',
  'l’imagerie en temps réel',
  'follow living samples over several weeks and measure how they change',
  'suivre des échantillons vivants pendant plusieurs semaines et à mesurer leur évolution',
);
const SAMPLING = method(
  'field sampling',
  'l’échantillonnage sur le terrain',
  'collect samples over two seasons and analyze them',
  'recueillir des échantillons pendant deux saisons et à les analyser',
);
const MONITORING = method(
  'long-term monitoring',
  'le suivi à long terme',
  'bring together ten years of observations and look for what drives the changes',
  'réunir dix ans d’observations et à chercher ce qui explique les changements',
);
const PILOT = method(
  'pilot-scale trials',
  'les essais à l’échelle pilote',
  'carry the process from the bench to a pilot installation',
  'faire passer le procédé du laboratoire à une installation pilote',
);
const PROTOTYPE = method(
  'prototyping',
  'le prototypage',
  'build a prototype and put it through trials at the host’s site',
  'construire un prototype et à le mettre à l’essai chez l’hôte',
);
const SENSORS = method(
  'low-cost sensors',
  'les capteurs à faible coût',
  'install sensors and turn their readings into early warnings',
  'installer des capteurs et à tirer de leurs mesures des alertes précoces',
);
const NUMERICAL = method(
  'numerical modelling',
  'la modélisation numérique',
  'model the system in detail and validate the model on site',
  'modéliser le système en détail et à valider le modèle sur place',
);
const TWIN = method(
  'digital twins',
  'les jumeaux numériques',
  'couple a digital twin with the running equipment',
  'coupler un jumeau numérique avec l’équipement en marche',
);
const INTERVIEWS = method(
  'group interviews',
  'les entrevues de groupe',
  'interview those concerned and work out options with them',
  'rencontrer les personnes concernées et à élaborer avec elles des pistes de solution',
);
const SURVEY = method(
  'a survey of practices',
  'une enquête sur les pratiques',
  'survey current practice and compare it with that of similar organizations',
  'recenser les pratiques actuelles et à les comparer à celles d’organismes semblables',
);
const CODESIGN = method(
  'participatory design',
  'la conception participative',
  'design, with future users, a solution that they can run themselves',
  'concevoir, avec ses futurs utilisateurs, une solution qu’ils pourront gérer eux-mêmes',
);
const CASES = method(
  'case studies',
  'les études de cas',
  'document several cases and draw out what made a difference',
  'documenter plusieurs cas et à en dégager ce qui a fait la différence',
);

const BY_FIELD: Readonly<Record<string, readonly Method[]>> = {
  RDF101: [BAYES, OPTIMIZATION, SIMULATION],
  RDF102: [LEARNING, BAYES, OPTIMIZATION, SIMULATION, CODESIGN],
  RDF103: [EXPERIMENTS, SPECTROSCOPY, NUMERICAL, PROTOTYPE],
  RDF104: [EXPERIMENTS, SPECTROSCOPY, PILOT],
  RDF105: [LEARNING, SIMULATION, SAMPLING, MONITORING],
  RDF106: [EXPERIMENTS, SAMPLING, MONITORING],
  RDF201: [SENSORS, NUMERICAL, TWIN, CASES],
  RDF202: [OPTIMIZATION, SIMULATION, TWIN, LEARNING],
  RDF203: [PROTOTYPE, SENSORS, NUMERICAL, LEARNING],
  RDF204: [PROTOTYPE, NUMERICAL, TWIN, SENSORS],
  RDF205: [EXPERIMENTS, PILOT, NUMERICAL],
  RDF206: [EXPERIMENTS, SPECTROSCOPY, PILOT, NUMERICAL],
  RDF207: [PROTOTYPE, SENSORS, LEARNING, NUMERICAL],
  RDF208: [SAMPLING, PILOT, SENSORS, NUMERICAL],
  RDF210: [EXPERIMENTS, PILOT, SPECTROSCOPY],
  RDF301: [EXPERIMENTS, IMAGING, BAYES],
  RDF303: [SURVEY, CODESIGN, INTERVIEWS, BAYES],
  RDF401: [SAMPLING, SENSORS, EXPERIMENTS, MONITORING],
  RDF404: [EXPERIMENTS, PILOT, SPECTROSCOPY],
};
const METHODS_OF_OTHER_FIELDS = [INTERVIEWS, SURVEY, CODESIGN, CASES];

/** The methods of a CRDC group. Social sciences, humanities and the arts have the same ones. */
export function methodsOf(field: string): readonly Method[] {
  return BY_FIELD[field] ?? METHODS_OF_OTHER_FIELDS;
}
