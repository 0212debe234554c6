import type { SearchLanguage } from './stem-word.ts';

/**
 * Whether a word of a text in this language is so frequent that it is not indexed. The word is folded.
 *
 * @example isStopWord('ai', 'fr') // true: `j’ai`
 */
export function isStopWord(word: string, language: SearchLanguage): boolean {
  return STOP_WORDS[language].has(word);
}

/**
 * Whether a word of a search text is ignored: the language of the text is not known, so a stop word of either language is, unless
 * the other language has a word of its own that is written in the same way.
 *
 * @example [isIgnored('la'), isIgnored('ai')] // [true, false]: `AI` is artificial intelligence in English
 */
export function isIgnored(word: string): boolean {
  if (ALSO_WORDS.has(word)) return false;
  return isStopWord(word, 'en') || isStopWord(word, 'fr');
}

const ENGLISH = `a an and are as at be been between but by can could did do does during for from had has have he her his how i if in
  into is it its may more most no not of on or our over s she should so some such t than that the their them then there these
  they this those through to under up was we were what when where which while who will with would you your`;

const FRENCH = `a afin ai ainsi au aussi aux avec c car ce ces cet cette comme d dans de des donc dont du elle elles en entre est et
  ete etre il ils j je l la le les leur leurs lors lui m mais me meme memes mes mon n ne nos notre nous on ont ou par pas plus
  pour qu que qui s sa sans se ses si son sont sous sur tu un une vos votre vous y`;

const STOP_WORDS: Readonly<Record<SearchLanguage, ReadonlySet<string>>> = {
  en: new Set(ENGLISH.split(/\s+/)),
  fr: new Set(FRENCH.split(/\s+/)),
};

/** Stop words of French that callers search for in English. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['ai', 'car']);
