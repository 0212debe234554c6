import { readSearchText } from '../search/search-text.ts';
import { storedStem } from '../search/search-words.ts';
import type { Word } from '../search/split-words.ts';
import type { Filter } from './conditions.ts';

/**
 * A filter condition: the record has each word of a text that `checkSearchText` accepted. `path` stores what `searchWords` returned.
 * A blank text is no condition; a text without any word matches nothing.
 *
 *     'AI sensors photon*'  →  ai, and (sensors, en:sensor or fr:sensor), and a word that starts with photon
 */
export function matchesText(path: string): (text: string) => Filter {
  return (text) => {
    const words = readSearchText(text);
    if (words.length > 0) return { $and: words.map((word) => ({ [path]: matchesWord(word) })) };
    return text.trim() === '' ? {} : { [path]: { $in: [] } };
  };
}

/** The language of the caller's text is not known: a word is found by its stem in either. */
function matchesWord({ word, isPrefix }: Word): Filter {
  if (isPrefix) return { $elemMatch: { $gte: word, $lt: `${word}\u{10FFFF}` } };
  const stems = [storedStem(word, 'en'), storedStem(word, 'fr')].filter((stem) => stem !== null);
  return { $in: [word, ...stems] };
}
