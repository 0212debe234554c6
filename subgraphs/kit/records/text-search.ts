/** A word is cut here, in the record and in the question alike. */
const LONGEST_WORD = 64;
const MOST_WORDS_ASKED = 16;

/**
 * The words of some texts, as stored for searching: lower case, without accents, each once. Symbols and emoji are
 * words too, so that a question made of them finds what holds them and nothing else.
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
 * The database condition for a text that somebody looks for: each of its first sixteen words must begin one of the
 * record's words, kept by `wordsOf` under `path`. Null when the text is blank. A text without any word matches nothing.
 */
export function matchWords(path: string, text: string | null | undefined): Record<string, unknown> | null {
  if (!text || text.trim() === '') return null;
  const words = wordsOf(text).slice(0, MOST_WORDS_ASKED);
  if (words.length === 0) return { [path]: { $in: [] } };
  return {
    $and: words.map((word) => ({ [path]: { $elemMatch: { $gte: word, $lt: `${word}\u{10FFFF}` } } })),
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD);
}
