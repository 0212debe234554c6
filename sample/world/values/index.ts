/** Values without knowledge of the world: days, the timeline, identifiers and pseudo-random numbers. */
export {
  addMonths,
  type DayNumber,
  daysToMonths,
  firstOfMonth,
  monthOf,
  toDayNumber,
  toIsoDate,
  toIsoDateOrNull,
  toWorkday,
  yearOf,
} from './calendar.ts';
export { numberedId, sampleBusinessNumber, sampleNeq, sampleOrcid } from './identifiers.ts';
export { type Random, randomFor } from './random.ts';
export { AS_OF, dayAtShare, FIRST_YEAR, LAST_YEAR } from './timeline.ts';
