import type { Bilingual } from '../types/sample-record.ts';
import type { Random } from '../values/random.ts';
import { afterA, afterDe, capitalized, type Phrase, RESULTS } from './phrases/index.ts';

export interface SummaryParts {
  readonly topic: Phrase;
  readonly audience: Phrase;
  /** What the interns do: in French an infinitive. */
  readonly work: Phrase;
  readonly hasSeveralInterns: boolean;
}

/** Three sentences: why the research is needed, what the interns do, and how the host will use the results. */
export function writeSummary(
  { topic, audience, work, hasSeveralInterns }: SummaryParts,
  random: Random,
): Bilingual {
  return join([
    writeNeed(topic, audience, random.between(0, 3)),
    writeWork(work, hasSeveralInterns),
    writeResult(random.pick(RESULTS), random.between(0, 2)),
  ]);
}

function writeNeed(topic: Phrase, audience: Phrase, pattern: number): Bilingual {
  switch (pattern) {
    case 0:
      return {
        en: `${capitalized(audience.en)} have few proven tools when it comes to ${topic.en}.`,
        fr: `Pour ce qui touche ${afterA(topic.fr)}, ${audience.fr} disposent de peu d’outils éprouvés.`,
      };
    case 1:
      return {
        en: `The host and the research team take up a practical question: ${topic.en}, with the needs of ${audience.en} in mind.`,
        fr: `L’organisme d’accueil et l’équipe de recherche s’attaquent à une question concrète\u00A0: ${topic.fr}, en pensant aux besoins ${afterDe(audience.fr)}.`,
      };
    case 2:
      return {
        en: `What is known about ${topic.en} comes from settings unlike those of ${audience.en}.`,
        fr: `Ce que l’on sait sur ${topic.fr} vient de contextes éloignés de ceux que connaissent ${audience.fr}.`,
      };
    default:
      return {
        en: `This project studies ${topic.en} together with ${audience.en}.`,
        fr: `Ce projet porte sur ${topic.fr} et se fait avec ${audience.fr}.`,
      };
  }
}

function writeWork(work: Phrase, hasSeveralInterns: boolean): Bilingual {
  return hasSeveralInterns
    ? { en: `The interns will ${work.en}.`, fr: `Les stagiaires auront à ${work.fr}.` }
    : { en: `The intern will ${work.en}.`, fr: `Le stage consistera à ${work.fr}.` };
}

function writeResult(result: Phrase, pattern: number): Bilingual {
  switch (pattern) {
    case 0:
      return {
        en: `The results will help the host ${result.en}.`,
        fr: `Les résultats aideront l’organisme d’accueil à ${result.fr}.`,
      };
    case 1:
      return {
        en: `With the findings, the host will be able to ${result.en}.`,
        fr: `Grâce aux conclusions, l’organisme d’accueil pourra ${result.fr}.`,
      };
    default:
      return {
        en: `The host expects to ${result.en} as a result.`,
        fr: `L’organisme d’accueil compte ainsi ${result.fr}.`,
      };
  }
}

function join(sentences: readonly Bilingual[]): Bilingual {
  return {
    en: sentences.map(({ en }) => en).join(' '),
    fr: sentences.map(({ fr }) => fr).join(' '),
  };
}
