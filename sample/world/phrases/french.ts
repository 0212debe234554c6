// French joins articles to the prepositions before them: "de les" is "des", "à le" is "au".

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

/** A noun phrase without its article, as titles begin: `la détection…` → `détection…`. */
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
