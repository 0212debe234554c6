/** A word of a text, folded: lower case, without accents. */
export interface Word {
  readonly word: string;
  /** Whether `*` follows, as in `photon*`. */
  readonly isPrefix: boolean;
}

/**
 * The words of a text, in its order. Symbols and emoji count as words, so that a text of symbols finds only records that contain
 * them. Japanese and Chinese are written without spaces: the dictionary of the runtime separates their words.
 *
 * @example splitWords('Réseaux photon* 🚀') // reseaux, photon (isPrefix), 🚀
 */
export function splitWords(text: string): Word[] {
  return [...fold(text).matchAll(/([\p{L}\p{N}\p{S}]+)(\*?)/gu)].flatMap(([, run = '', star]) => {
    const words = WITHOUT_SPACES.test(run) ? segment(run) : [run];
    return words.map((word, index) => ({
      word: cut(word),
      isPrefix: star !== '' && index === words.length - 1,
    }));
  });
}

/**
 * The words of some texts, each once, as they are written: for names, and for sorting without regard to accents and case.
 *
 * @example wordsOf('Réseau côtier 🚀') // ['reseau', 'cotier', '🚀']
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => splitWords(text ?? '').map(({ word }) => word)))];
}

/** In UTF-16 units. Longer words are cut, in records and in the texts of callers. */
const LONGEST_WORD = 64;

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD);
}

/** Letters that `NFKD` does not decompose, and that people also write as two. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Lower case, without accents. */
export function fold(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[œæß]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function segment(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment: word }) => word);
}
