/** Codes, ids and rules of Mitacs's records. */
export {
  type ClassifiedTerm,
  checkFieldCodes,
  checkSectorCodes,
  fieldTerm,
  labelOf,
  sectorTerm,
  termsOf,
} from './classifications.ts';
export { knownCurrency, NO_CURRENCY } from './funding-currency.ts';
export { isInForce, newestFirst } from './funding-rules.ts';
export { partnershipIdOf, programIdOf } from './ids.ts';
export { expectations } from './messages.ts';
export { checkCountries, checkRegions } from './place-codes.ts';
export { publicId } from './public-id.ts';
