import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { fold } from './split-words.ts';

/** The languages whose words are stemmed. */
export type SearchLanguage = 'en' | 'fr';

/**
 * The stem of a folded word, by the Snowball algorithm of the language. It is the same for the forms of a word: singular and plural,
 * masculine and feminine. Null for words that are not stemmed: those of fewer than four letters (`ice` is not `ICs`), with digits, and
 * of other scripts.
 *
 * @example [stemWord('sensors', 'en'), stemWord('cotieres', 'fr')] // ['sensor', 'coti']
 */
export function stemWord(word: string, language: SearchLanguage): string | null {
  if (!/^[a-z]{4,}$/.test(word)) return null;
  return language === 'en' ? stemEnglish(word) : fold(stemFrench(restoreAccents(word)));
}

/** The accents of endings that the French algorithm recognizes by them: without these, `côtier` and `côtière` have two stems. */
function restoreAccents(word: string): string {
  return word.replace(/iere(s?)$/, 'ière$1').replace(/ee(s?)$/, 'ée$1');
}
