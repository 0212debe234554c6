import type { Bilingual } from '../types/sample-record.ts';
import type { Random } from '../values/random.ts';
import { capitalized, type Phrase, SUBTITLES, withoutArticle } from './phrases/index.ts';

export interface TitleParts {
  readonly topic: Phrase;
  readonly place: string | null;
  readonly method: Phrase;
  readonly audience: Phrase;
}

/** Chooses one of several patterns, such as "Topic: an approach based on method". */
export function writeTitle({ topic, place, method, audience }: TitleParts, random: Random): Bilingual {
  const en = capitalized(withoutEnglishArticle(topic.en));
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

function withoutEnglishArticle(phrase: string): string {
  return phrase.replace(/^(?:the|an?) /u, '');
}
