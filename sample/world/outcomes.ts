import type { Award } from './awards.ts';
import { type DayNumber, toDay } from './calendar.ts';
import type { Frame } from './frame.ts';
import { randomFor } from './random.ts';
import type { SampleOrganizationKind, SampleOutcome } from './sample-types.ts';
import { AS_OF } from './timeline.ts';

// What surveys of companies found: two thirds commercialize what came out, 30% hire the intern, 82% go on together.
const COMMERCIALIZED = 2 / 3;
const HIRED = 0.3;
const GO_ON = 0.82;

/** What came of a completed placement. Surveys do not date what they ask about; contracts and papers have a day. */
export function outcomesOf(
  frame: Frame,
  index: number,
  { endsOn, stage }: Award,
  hostKind: SampleOrganizationKind,
): readonly SampleOutcome[] {
  const random = randomFor(frame.seed, 'placement', index, 'outcomes');
  const isFirm = hostKind === 'COMPANY' || hostKind === 'STARTUP';
  const isAcademic = hostKind === 'UNIVERSITY';
  const publishes = stage === 'DOCTORAL' || stage === 'POSTDOCTORAL' ? 0.5 : 0.25;
  const outcomes: (SampleOutcome | false)[] = [
    random.chance(HIRED) && !isAcademic && dated('HIRED_BY_HOST', endsOn + random.between(1, 60)),
    random.chance(publishes) && dated('PUBLICATION', endsOn + random.between(60, 500)),
    random.chance(0.04) && isFirm && dated('PATENT', endsOn + random.between(200, 700)),
    random.chance(COMMERCIALIZED) && isFirm && { kind: 'COMMERCIALIZED', on: null },
    random.chance(GO_ON) && { kind: 'FURTHER_COLLABORATION', on: null },
  ];
  return outcomes.filter((outcome) => outcome !== false);
}

/** Nothing is known yet of what would come later. */
function dated(kind: SampleOutcome['kind'], on: DayNumber): SampleOutcome | false {
  return on <= AS_OF && { kind, on: toDay(on) };
}
