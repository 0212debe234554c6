import { cutText } from '../values/index.ts';
import type { Filter } from './conditions.ts';

/** In characters. Longer words are cut, in records and in the texts of callers. */
const LONGEST_WORD = 64;
const MAXIMUM_WORDS = 16;
/** The part of a caller's text that is searched for, in UTF-16 units. */
const LONGEST_TEXT = 1_000;

/**
 * The words of some texts, as stored for the text filter: lower case, without accents, each once. Symbols and emoji count as
 * words, so that a text of symbols finds only records that contain them.
 *
 * @example wordsOf('Réseau côtier 🚀') // ['reseau', 'cotier', '🚀']
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of fold(text ?? '').match(/[\p{L}\p{N}\p{S}]+/gu) ?? []) words.add(cut(word));
  }
  return [...words];
}

/**
 * A filter condition: each of the first 16 words of a text, in its first 1,000 characters, is the beginning of a word of the record. `path` stores what
 * `wordsOf` returned. An empty text is no condition; a text without any word matches nothing.
 */
export function matchesText(path: string): (text: string) => Filter {
  return (text) => {
    const searched = cutText(text, LONGEST_TEXT);
    if (searched.trim() === '') return {};
    const words = wordsOf(searched).slice(0, MAXIMUM_WORDS);
    if (words.length === 0) return { [path]: { $in: [] } };
    return {
      $and: words.map((word) => ({ [path]: { $elemMatch: { $gte: word, $lt: `${word}\u{10FFFF}` } } })),
    };
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD);
}
