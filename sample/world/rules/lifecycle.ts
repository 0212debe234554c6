import type { SamplePlacementStatus } from '../types/registry-records.ts';
import type { DayNumber } from '../values/calendar.ts';
import type { Random } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';

/** What has happened to a placement by the current day of the sample. */
export interface Lifecycle {
  readonly status: SamplePlacementStatus;
  readonly submittedOn: DayNumber;
  readonly decidedOn: DayNumber | null;
  /** The day of the latest event. Not after the current day. */
  readonly changedOn: DayNumber;
}

interface Dates {
  readonly startsOn: DayNumber;
  readonly endsOn: DayNumber;
}

/** A review takes six to eight weeks. */
const REVIEW_DAYS = [42, 56] as const;

// Of all placements that no partner's record refers to, 2% are withdrawn, 4% not approved and 2% cancelled. A
// random number from 0 to 1 is compared with these cumulative limits.
const WITHDRAWN_BELOW = 0.02;
const NOT_APPROVED_BELOW = 0.06;
const CANCELLED_BELOW = 0.08;

/**
 * The status of a placement and the dates that belong to it.
 *
 * @param isReferenced true when another record depends on the placement, such as a partner's record that refers to it: it is then
 *   decided before its start, and neither withdrawn, nor rejected, nor cancelled.
 */
export function lifecycleOf({ startsOn, endsOn }: Dates, isReferenced: boolean, random: Random): Lifecycle {
  const reviewDays = random.between(...REVIEW_DAYS);
  const daysBetweenDecisionAndStart = random.between(10, 75);
  const daysSinceLateSubmission = random.between(0, 40);
  const chance = random.next();
  // Of the placements that start after the current day, about half were submitted in the last weeks.
  const isLate = !isReferenced && startsOn > AS_OF && chance > 0.45;
  const submittedOn = isLate
    ? AS_OF - daysSinceLateSubmission
    : startsOn - reviewDays - daysBetweenDecisionAndStart;
  const decidedOn = submittedOn + reviewDays;
  if (!isReferenced && chance < WITHDRAWN_BELOW) return withdrawn(submittedOn, random);
  if (decidedOn > AS_OF) return undecided(submittedOn, chance);
  const dates = { submittedOn, decidedOn };
  if (isReferenced || chance >= CANCELLED_BELOW)
    return { ...dates, ...approved({ startsOn, endsOn }, decidedOn, random) };
  if (chance < NOT_APPROVED_BELOW) return { ...dates, status: 'NOT_APPROVED', changedOn: decidedOn };
  return { ...dates, status: 'CANCELLED', changedOn: Math.min(decidedOn + random.between(5, 60), AS_OF) };
}

function withdrawn(submittedOn: DayNumber, random: Random): Lifecycle {
  const changedOn = Math.min(submittedOn + random.between(3, 30), AS_OF);
  return { status: 'WITHDRAWN', submittedOn, decidedOn: null, changedOn };
}

/** Submitted, then under review after nine days; after twenty days revisions may have been requested. */
function undecided(submittedOn: DayNumber, chance: number): Lifecycle {
  const days = AS_OF - submittedOn;
  const submitted = { submittedOn, decidedOn: null };
  if (days < 10) return { ...submitted, status: 'SUBMITTED', changedOn: submittedOn };
  if (chance > 0.85 && days > 20) {
    return { ...submitted, status: 'REVISIONS_REQUESTED', changedOn: Math.min(submittedOn + 20, AS_OF) };
  }
  return { ...submitted, status: 'UNDER_REVIEW', changedOn: Math.min(submittedOn + 9, AS_OF) };
}

/** Active between its first and last day. One in eight that has run for four months is extended. */
function approved(
  { startsOn, endsOn }: Dates,
  decidedOn: DayNumber,
  random: Random,
): Pick<Lifecycle, 'status' | 'changedOn'> {
  if (startsOn > AS_OF) return { status: 'APPROVED', changedOn: decidedOn };
  if (endsOn < AS_OF) {
    return { status: 'COMPLETED', changedOn: Math.min(endsOn + random.between(5, 45), AS_OF) };
  }
  const days = AS_OF - startsOn;
  const isExtended = days > 120 && random.chance(0.12);
  return isExtended
    ? { status: 'EXTENDED', changedOn: startsOn + 120 + Math.floor(random.next() * (days - 120)) }
    : { status: 'ACTIVE', changedOn: startsOn + Math.min(days, random.between(0, 20)) };
}
