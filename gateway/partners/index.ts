export { type KeepingRule, nothingKept } from './cache-policy.ts';
export { outcomeOf, Partner } from './partner.ts';
export type { PartnerContext } from './partner-context.ts';
export {
  describeFailure,
  describeMisfit,
  describeStale,
  PartnerFailure,
  type PartnerFailureCode,
} from './partner-failure.ts';
export { type PartnerOverrides, type PartnerOverridesByName, partnerOverrides } from './partner-settings.ts';
export { Partners, type PartnersConfig } from './partners.ts';
export type { PartnerAnswerError } from './read-answer-errors.ts';
export { type FreshAnswer, type PartnerAnswer, parseAnswer } from './read-partner-answer.ts';
export { createRequestSigner, createSigning } from './sign-request.ts';
export type { KeptAnswers, KeptQuestion } from './stale-answers.ts';
