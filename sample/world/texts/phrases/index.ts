/** The words and phrases that titles, summaries and themes are made of, in both languages. */
export { CHALLENGE_SECTORS, CHALLENGE_TITLE_ENDINGS, type ChallengeSector } from './challenge-phrases.ts';
export { CHALLENGE_SKILLS } from './challenge-skills.ts';
export { CHALLENGE_OFFERS, CHALLENGE_SITUATIONS, CHALLENGE_TASKS } from './challenge-summaries.ts';
export { ENGINEERING_TOPICS } from './engineering-topics.ts';
export { EXCHANGE_THEMES } from './exchange-themes.ts';
export { afterA, afterDe, capitalized, withoutArticle } from './french.ts';
export { type Method, methodsOf } from './methods.ts';
export { MUNICIPAL_THEMES, type MunicipalTheme } from './municipal-topics.ts';
export type { Phrase, Topic } from './phrase-types.ts';
export { AUDIENCES, RESULTS, SUBTITLES } from './research-phrases.ts';
export { SCIENCE_TOPICS } from './science-topics.ts';
export { SOCIETY_TOPICS } from './society-topics.ts';
