import Negotiator from 'negotiator';

export type Language = 'EN' | 'FR' | 'JA';

/** One text in the languages that its source gives it in. */
export interface LocalizedText {
  readonly en?: string | null;
  readonly fr?: string | null;
  readonly ja?: string | null;
}

/** Where to look, in order, when a text is asked for in a language: a text is never null while one exists. */
const FALLBACKS = {
  EN: ['en', 'fr', 'ja'],
  FR: ['fr', 'en', 'ja'],
  JA: ['ja', 'en', 'fr'],
} as const;

/** The text in the language asked for, else in the nearest that exists; null when there is none at all. */
export function localize(text: LocalizedText | null | undefined, language: Language): string | null {
  if (!text) return null;
  for (const key of FALLBACKS[language]) {
    const found = text[key];
    if (found) return found;
  }
  return null;
}

/** The language that a request's `Accept-Language` prefers among those spoken here; English when it names none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? 'en' } });
  const [best] = negotiator.languages(['en', 'fr', 'ja']);
  return best === 'fr' ? 'FR' : best === 'ja' ? 'JA' : 'EN';
}
