export { isPageLanguage, LanguageChoice, type PageLanguage } from './page-language.ts';
export type { PageTexts } from './page-texts.ts';
export { LanguageContext, useLanguage, useTexts } from './use-texts.ts';
