import { createContext, useContext } from 'react';
import { english } from './english.ts';
import type { PageLanguage } from './page-language.ts';
import type { PageTexts } from './page-texts.ts';

export interface CurrentLanguage {
  readonly language: PageLanguage;
  readonly texts: PageTexts;
}

/** Provided by `Explorer`. */
export const LanguageContext = createContext<CurrentLanguage>({ language: 'en', texts: english });

/** The texts of the page in the language that was chosen. */
export function useTexts(): PageTexts {
  return useContext(LanguageContext).texts;
}

/** The language that was chosen. */
export function useLanguage(): PageLanguage {
  return useContext(LanguageContext).language;
}
