import { cutText, expectations, InputError } from '../values/index.ts';
import { splitWords, type Word } from './split-words.ts';
import { isIgnored } from './stop-words.ts';

/** The part of a caller's text that is searched for, in UTF-16 units. */
const LONGEST_TEXT = 1_000;
const MAXIMUM_WORDS = 16;
/** In characters. A shorter prefix would match a large part of all records. */
const SHORTEST_PREFIX = 3;

/**
 * The words that a search text requires: the first 16 in its first 1,000 characters, each once, without stop words.
 *
 * @example readSearchText('The AI of photon*') // ai, photon (isPrefix)
 */
export function readSearchText(text: string): Word[] {
  const words = new Map<string, Word>();
  for (const found of splitWords(cutText(text, LONGEST_TEXT))) {
    if (found.isPrefix || !isIgnored(found.word))
      words.set(`${found.word}${found.isPrefix ? '*' : ''}`, found);
  }
  return [...words.values()].slice(0, MAXIMUM_WORDS);
}

/**
 * Checks a search text. Null passes as null, and a blank text, which is no condition.
 *
 * @throws InputError for a prefix of fewer than three characters, and for a text of stop words alone.
 * @example checkFilter('filter', args.filter, { text: checkSearchText })
 */
export function checkSearchText(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const words = readSearchText(text);
  if (words.some(({ word, isPrefix }) => isPrefix && [...word].length < SHORTEST_PREFIX)) {
    throw new InputError(argument, expectations.prefix(SHORTEST_PREFIX), text);
  }
  const hasWords = splitWords(cutText(text, LONGEST_TEXT)).length > 0;
  if (hasWords && words.length === 0) throw new InputError(argument, expectations.searchWords, text);
  return text;
}
