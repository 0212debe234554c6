import type { DayNumber } from './calendar.ts';
import type { Random } from './random.ts';
import type { SamplePlacementStatus } from './sample-types.ts';
import { AS_OF } from './timeline.ts';

export interface Lifecycle {
  readonly status: SamplePlacementStatus;
  readonly submittedOn: DayNumber;
  readonly decidedOn: DayNumber | null;
  /** The last day on which something happened to the placement, not after the day of the sample. */
  readonly changedOn: DayNumber;
}

/** A review takes six to eight weeks. */
const REVIEW_DAYS = [42, 56] as const;

/**
 * What has become of a placement by the day of the sample. One that another partner's record rests on `mustStand`: it is
 * neither refused nor called off, and is decided in time.
 */
export function lifecycleOf(
  startsOn: DayNumber,
  endsOn: DayNumber,
  mustStand: boolean,
  random: Random,
): Lifecycle {
  const review = random.between(...REVIEW_DAYS);
  const ahead = random.between(10, 75);
  const late = random.between(0, 40);
  const fate = random.next();
  // Of what begins after the day of the sample, much was submitted only lately.
  const isLate = !mustStand && startsOn > AS_OF && fate > 0.45;
  const submittedOn = isLate ? AS_OF - late : startsOn - review - ahead;
  const decidedOn = submittedOn + review;
  const life = { submittedOn, decidedOn };
  if (!mustStand && fate < 0.02) return withdrawn(submittedOn, random);
  if (decidedOn > AS_OF) return { ...undecided(submittedOn, fate), submittedOn, decidedOn: null };
  if (mustStand || fate >= 0.08) return { ...life, ...standing(startsOn, endsOn, decidedOn, random) };
  if (fate < 0.06) return { ...life, status: 'NOT_APPROVED', changedOn: decidedOn };
  return { ...life, status: 'CANCELLED', changedOn: Math.min(decidedOn + random.between(5, 60), AS_OF) };
}

function withdrawn(submittedOn: DayNumber, random: Random): Lifecycle {
  const changedOn = Math.min(submittedOn + random.between(3, 30), AS_OF);
  return { status: 'WITHDRAWN', submittedOn, decidedOn: null, changedOn };
}

function undecided(submittedOn: DayNumber, fate: number): Pick<Lifecycle, 'status' | 'changedOn'> {
  if (AS_OF - submittedOn < 10) return { status: 'SUBMITTED', changedOn: submittedOn };
  const status = fate > 0.85 && AS_OF - submittedOn > 20 ? 'REVISIONS_REQUESTED' : 'UNDER_REVIEW';
  return { status, changedOn: Math.min(submittedOn + (status === 'UNDER_REVIEW' ? 9 : 20), AS_OF) };
}

function standing(
  startsOn: DayNumber,
  endsOn: DayNumber,
  decidedOn: DayNumber,
  random: Random,
): Pick<Lifecycle, 'status' | 'changedOn'> {
  if (startsOn > AS_OF) return { status: 'APPROVED', changedOn: decidedOn };
  if (endsOn < AS_OF) {
    return { status: 'COMPLETED', changedOn: Math.min(endsOn + random.between(5, 45), AS_OF) };
  }
  const isExtended = AS_OF - startsOn > 120 && random.chance(0.12);
  const since = AS_OF - startsOn;
  return isExtended
    ? { status: 'EXTENDED', changedOn: startsOn + 120 + Math.floor(random.next() * (since - 120)) }
    : { status: 'ACTIVE', changedOn: startsOn + Math.min(since, random.between(0, 20)) };
}
