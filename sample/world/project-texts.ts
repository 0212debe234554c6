import { afterA, afterDe, capitalized, withoutArticle } from './phrases/french.ts';
import { methodsOf } from './phrases/methods.ts';
import type { Phrase } from './phrases/phrase-types.ts';
import { AUDIENCES, RESULTS, SUBTITLES } from './phrases/research-phrases.ts';
import type { Random } from './random.ts';
import type { Bilingual } from './sample-types.ts';

export interface ProjectText {
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

export interface ProjectMatter {
  readonly topic: Phrase;
  /** CRDC group, for the way of working. */
  readonly field: string;
  /** NAICS sector, for whom it is done. */
  readonly sector: string;
  /** Where it is done, when the title should say so. */
  readonly place: string | null;
  readonly isForSeveral: boolean;
}

/** Title and summary of a project, the same in both languages. */
export function writeProject(matter: ProjectMatter, random: Random): ProjectText {
  const method = random.pick(methodsOf(matter.field));
  const audience = random.pick(AUDIENCES[matter.sector] ?? [{ en: 'its partners', fr: 'les partenaires' }]);
  return {
    title: writeTitle(matter, method, audience, random),
    summary: join([
      writeNeed(matter.topic, audience, random.between(0, 3)),
      writeWork(method.work, matter.isForSeveral),
      writeResult(random.pick(RESULTS), random.between(0, 2)),
    ]),
  };
}

function writeTitle(matter: ProjectMatter, method: Phrase, audience: Phrase, random: Random): Bilingual {
  const { topic, place } = matter;
  const en = capitalized(withoutThe(topic.en));
  const fr = capitalized(withoutArticle(topic.fr));
  if (place) {
    return random.chance(0.6)
      ? { en: `${en} in ${place}`, fr: `${fr} à ${place}` }
      : { en: `${en}: a case study in ${place}`, fr: `${fr}\u00A0: une étude de cas à ${place}` };
  }
  switch (random.between(0, 7)) {
    case 0:
    case 1:
      return {
        en: `${en}: an approach based on ${method.en}`,
        fr: `${fr}\u00A0: une approche fondée sur ${method.fr}`,
      };
    case 2:
    case 3:
      return {
        en: `${capitalized(method.en)} for ${topic.en}`,
        fr: `${capitalized(withoutArticle(method.fr))} pour ${topic.fr}`,
      };
    case 4:
      return { en: `${en}: a study with ${audience.en}`, fr: `${fr}\u00A0: une étude avec ${audience.fr}` };
    default: {
      const subtitle = random.pick(SUBTITLES);
      return { en: `${en}: ${subtitle.en}`, fr: `${fr}\u00A0: ${subtitle.fr}` };
    }
  }
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

function writeWork(work: Phrase, isForSeveral: boolean): Bilingual {
  return isForSeveral
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

/** English titles begin without the article. */
function withoutThe(phrase: string): string {
  return phrase.replace(/^(?:the|an?) /u, '');
}
