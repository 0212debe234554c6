import { type PlannedPlacement, randomForPlacement, type Team } from '../plan/index.ts';
import type { SampleOrganizationKind, SampleOutcome } from '../types/registry-records.ts';
import { type DayNumber, toIsoDate } from '../values/calendar.ts';
import { AS_OF } from '../values/timeline.ts';
import { termsOf } from './placement-terms.ts';

/** The share of completed placements for which the survey is answered. Invented: no source gives one. */
const SHARE_ANSWERED = 0.58;
/** The survey is sent after the end of the placement; answers have arrived by this time. */
const DAYS_UNTIL_ANSWER = 90;

// Of those who answer: two thirds of companies commercialize the results, 30% hire the intern, 82% continue to work together.
const SHARE_COMMERCIALIZED = 2 / 3;
const SHARE_HIRED = 0.3;
const SHARE_CONTINUED = 0.82;

/**
 * The outcomes of a completed placement, as the survey's answer names them; none without an answer. Hiring, publications and
 * patents have a date.
 */
export function outcomesOf(
  team: Team,
  placement: PlannedPlacement,
  hostKind: SampleOrganizationKind,
): readonly SampleOutcome[] {
  const { endsOn, stage } = termsOf(team, placement);
  const random = randomForPlacement(team, placement, 'outcomes');
  const isAnswered = random.chance(SHARE_ANSWERED) && endsOn + DAYS_UNTIL_ANSWER <= AS_OF;
  if (!isAnswered) return [];
  const isCompany = hostKind === 'COMPANY' || hostKind === 'STARTUP';
  const isUniversity = hostKind === 'UNIVERSITY';
  const shareWithPublication = stage === 'DOCTORAL' || stage === 'POSTDOCTORAL' ? 0.5 : 0.25;
  const outcomes: (SampleOutcome | false)[] = [
    random.chance(SHARE_HIRED) && !isUniversity && dated('HIRED_BY_HOST', endsOn + random.between(1, 60)),
    random.chance(shareWithPublication) && dated('PUBLICATION', endsOn + random.between(60, 500)),
    random.chance(0.04) && isCompany && dated('PATENT', endsOn + random.between(200, 700)),
    random.chance(SHARE_COMMERCIALIZED) && isCompany && { kind: 'COMMERCIALIZED', on: null },
    random.chance(SHARE_CONTINUED) && { kind: 'FURTHER_COLLABORATION', on: null },
  ];
  return outcomes.filter((outcome) => outcome !== false);
}

/** The outcome, or false when its day is after the current day of the sample. */
function dated(kind: SampleOutcome['kind'], on: DayNumber): SampleOutcome | false {
  return on <= AS_OF && { kind, on: toIsoDate(on) };
}
