import { english } from './english.ts';
import { french } from './french.ts';
import type { PageTexts } from './page-texts.ts';

export type PageLanguage = 'en' | 'fr';

const TEXTS: Readonly<Record<PageLanguage, PageTexts>> = { en: english, fr: french };

/**
 * The page's language: the one chosen before, else the first one of the browser's preferred languages that the page has,
 * else English. The choice is kept in the browser's storage, if there is one.
 */
export class LanguageChoice {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  #current: PageLanguage;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, preferred: readonly string[]) {
    this.#storage = storage;
    const stored = storage.getItem(KEY);
    this.#current = isPageLanguage(stored) ? stored : firstKnown(preferred);
  }

  get current(): PageLanguage {
    return this.#current;
  }

  get texts(): PageTexts {
    return TEXTS[this.#current];
  }

  choose(language: PageLanguage): void {
    this.#current = language;
    this.#storage.setItem(KEY, language);
  }
}

const KEY = 'passerelle:language';

/** Whether a value is a language of the page: `en` or `fr`. */
export function isPageLanguage(value: unknown): value is PageLanguage {
  return value === 'en' || value === 'fr';
}

function firstKnown(preferred: readonly string[]): PageLanguage {
  const languages = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return languages.find(isPageLanguage) ?? 'en';
}
