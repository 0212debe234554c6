// French contracts prepositions and articles: "de les" becomes "des", "à le" becomes "au".

/** `de` before a noun phrase: `du`, `de la`, `de l’`, `des`, `d’une`. */
export function afterDe(phrase: string): string {
  if (phrase.startsWith('le ')) return `du ${phrase.slice(3)}`;
  if (phrase.startsWith('les ')) return `des ${phrase.slice(4)}`;
  return startsWithVowel(phrase) ? `d’${phrase}` : `de ${phrase}`;
}

/** `à` before a noun phrase: `au`, `à la`, `à l’`, `aux`. */
export function afterA(phrase: string): string {
  if (phrase.startsWith('le ')) return `au ${phrase.slice(3)}`;
  if (phrase.startsWith('les ')) return `aux ${phrase.slice(4)}`;
  return `à ${phrase}`;
}

/** Removes the article from a French noun phrase, as in titles: `la détection…` becomes `détection…`. */
export function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:les? |la |l’|une? )/u, '');
}

export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function startsWithVowel(phrase: string): boolean {
  return /^[aeiouyàâéèêëîïôùûœ]/iu.test(phrase);
}
