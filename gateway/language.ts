/** The languages in which the gateway itself speaks to people. */
export type MessageLanguage = 'en' | 'fr';

/** English, unless an `Accept-Language` header ranks French above it. Never throws. */
export function preferredLanguage(acceptLanguage: string | undefined): MessageLanguage {
  if (acceptLanguage === undefined) return 'en';
  return weightOf('fr', acceptLanguage) > weightOf('en', acceptLanguage) ? 'fr' : 'en';
}

function weightOf(language: MessageLanguage, acceptLanguage: string): number {
  let weight = 0;
  for (const entry of acceptLanguage.split(',')) {
    const [range = '', ...parameters] = entry.split(';');
    if (range.trim().toLowerCase().split('-')[0] !== language) continue;
    const quality = parameters.map((part) => part.trim()).find((part) => part.startsWith('q='));
    const ranked = quality === undefined ? 1 : Number(quality.slice(2));
    if (ranked > weight) weight = ranked;
  }
  return weight;
}
