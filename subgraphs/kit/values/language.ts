import { negotiateLanguage } from '../../../protocol/index.ts';

export type Language = 'EN' | 'FR' | 'JA';

/** One text in the languages that its source provides. */
export interface LocalizedText {
  readonly en?: string | null;
  readonly fr?: string | null;
  readonly ja?: string | null;
}

/** The order in which the languages of a text are tried. */
const FALLBACKS = {
  EN: ['en', 'fr', 'ja'],
  FR: ['fr', 'en', 'ja'],
  JA: ['ja', 'en', 'fr'],
} as const;

/** The text in a language, or in the first fallback that exists; null when there is none. */
export function localize(text: LocalizedText | null | undefined, language: Language): string | null {
  if (!text) return null;
  for (const key of FALLBACKS[language]) {
    const found = text[key];
    if (found) return found;
  }
  return null;
}

const LANGUAGES = { en: 'EN', fr: 'FR', ja: 'JA' } as const;

/** The language that an `Accept-Language` header prefers; English when it names none of the three. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  return LANGUAGES[negotiateLanguage(acceptLanguage, ['en', 'fr', 'ja'])];
}
