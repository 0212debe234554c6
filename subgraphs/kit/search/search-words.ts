import { splitWords, wordsOf } from './split-words.ts';
import { type SearchLanguage, stemWord } from './stem-word.ts';
import { isStopWord } from './stop-words.ts';

type Texts = readonly (string | null | undefined)[];

/** The texts of a record that its text filter searches. */
export interface SearchedTexts {
  /** Names of people, organizations and places, in any language: only the exact words are found. */
  readonly names?: Texts;
  readonly en?: Texts;
  readonly fr?: Texts;
}

/**
 * The words of a record, as stored for its text filter, each once:
 *
 *     names: 'Université Laval'   →  universite  laval
 *     en: 'The sensors on ice'    →  sensors  en:sensor  ice
 *     fr: 'Des capteurs'          →  capteurs  fr:capteur
 *
 * Words as they are written serve exact words and prefixes; stems, with their language, the other forms of a word. Stop words of
 * the language are left out.
 */
export function searchWords({ names = [], en = [], fr = [] }: SearchedTexts): string[] {
  return [...new Set([...wordsOf(...names), ...inLanguage(en, 'en'), ...inLanguage(fr, 'fr')])];
}

/** A stem as stored. Words contain no colon, so that a stem is never taken for a word. */
export function storedStem(word: string, language: SearchLanguage): string | null {
  const stem = stemWord(word, language);
  return stem === null ? null : `${language}:${stem}`;
}

function* inLanguage(texts: Texts, language: SearchLanguage): Iterable<string> {
  for (const text of texts) {
    for (const { word } of splitWords(text ?? '')) {
      if (isStopWord(word, language)) continue;
      yield word;
      const stem = storedStem(word, language);
      if (stem !== null) yield stem;
    }
  }
}
