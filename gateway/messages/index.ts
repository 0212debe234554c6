export { authorizationMessages, type NameWords } from './authorization.ts';
export { documentMessages } from './documents.ts';
export { executionMessages } from './execution.ts';
export { type MessageLanguage, preferredLanguage } from './language.ts';
export { limitMessages } from './limits.ts';
export { partnerMessages } from './partners.ts';
export { inBothLanguages, requestMessages } from './requests.ts';
export { shortenMessage } from './shorten-message.ts';
export { type SignInMessages, signInMessages } from './sign-in.ts';
