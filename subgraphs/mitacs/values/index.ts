/** Codes, ids and rules of Mitacs's records. */
export { AWARDED_STATUSES } from './awarded-statuses.ts';
export {
  type ClassifiedTerm,
  checkFieldCodes,
  checkSectorCodes,
  fieldTerm,
  labelOf,
  sectorTerm,
  termsOf,
} from './classifications.ts';
export { CURRENCIES, knownCurrency, NO_CURRENCY } from './funding-currency.ts';
export { firstKnownDay, isInForce, isPossible, newestFirst } from './funding-rules.ts';
export { partnershipIdOf, programIdOf } from './ids.ts';
export { accessMessages, expectations, registrationMessages } from './messages.ts';
export { newPersonId } from './new-person-id.ts';
export { checkPartners, PARTNER_NAMES } from './partner-names.ts';
export { checkCountries, checkRegions } from './place-codes.ts';
export { publicId } from './public-id.ts';
export { LONGEST_LOOK_UP, LONGEST_REGISTRATION, PUBLIC_PERSON_SCHEMES } from './registration-limits.ts';
