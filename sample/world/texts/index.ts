/** Names, titles, summaries and themes, in both official languages. */
export { challengeProjectText, challengeSkills, challengeText } from './challenge-text.ts';
export { type Activity, companyName } from './company-name.ts';
export { fieldsOfExchange, laboratoryOfExchange, themeOfExchange } from './exchange-topics.ts';
export { miipText, miipTheme, municipalText } from './municipal-text.ts';
export { personName } from './person-name.ts';
export { capitalized, type Phrase, withoutArticle } from './phrases/index.ts';
export { type ProjectText, writeProjectText } from './project-text.ts';
export { fieldsOf, topicOf } from './project-topics.ts';
