export { AccessError, type AccessErrorOptions } from './access-error.ts';
export type { CallerStatus } from './caller-status.ts';
export { cutText } from './cut-text.ts';
export {
  checkDate,
  checkDateRange,
  checkDateTime,
  type DateRange,
  type IsoDate,
  today,
} from './dates.ts';
export {
  type AcceptedIds,
  checkId,
  checkIds,
  type Identifier,
  type IdentifierScheme,
  parseIdentifier,
} from './identifiers.ts';
export { InputError } from './input-error.ts';
export { type Language, type LocalizedText, localize, preferredLanguage } from './language.ts';
export {
  accessMessages,
  type Expectation,
  expectations,
  type ShapeMeasure,
  sizeMessages,
  type Translation,
} from './messages.ts';
export { type Currency, type Money, type StoredMoney, toMoney, toMoneyOrNull } from './money.ts';
export { checkNumberRange, type NumberRange } from './number-range.ts';
export {
  isServiceErrorCode,
  ServiceError,
  type ServiceErrorCode,
  serviceErrorStatus,
} from './service-error.ts';
