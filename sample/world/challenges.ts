import { awardAt } from './awards.ts';
import { type DayNumber, toDay, toWorkday } from './calendar.ts';
import {
  challengeFate,
  challengeId,
  challengeNumber,
  openChallengeCount,
  takenUpBy,
} from './challenge-slots.ts';
import { challengeMember, challengeSkills, challengeText } from './challenge-texts.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { memberNumber } from './park-register.ts';
import { placementIdsOf } from './project-numbers.ts';
import { randomFor } from './random.ts';
import type { SampleChallenge } from './sample-types.ts';
import { slotStart } from './slots.ts';
import { runAt } from './teams.ts';
import { AS_OF } from './timeline.ts';

/** Open challenges were posted in the ten months before the day of the sample. */
const OPEN_DAYS = 300;

export function challengeAt(frame: Frame, index: number): SampleChallenge {
  const { postedOn, closesOn, status, placementIds, lastEvent } = courseOf(frame, index);
  return {
    id: challengeId(index),
    memberId: `techpark:${memberNumber(challengeMember(frame, index))}`,
    status,
    ...challengeText(frame, index),
    skills: challengeSkills(frame, index),
    postedOn: toDay(postedOn),
    closesOn: closesOn === null ? null : toDay(closesOn),
    placementIds,
    ...freshness(frame, 'challenge', index, challengeNumber(index), lastEvent),
  };
}

interface Course {
  readonly status: SampleChallenge['status'];
  readonly postedOn: DayNumber;
  readonly closesOn: DayNumber | null;
  readonly placementIds: readonly string[];
  readonly lastEvent: DayNumber;
}

function courseOf(frame: Frame, index: number): Course {
  const { fate, nth } = challengeFate(frame, index);
  const random = randomFor(frame.seed, 'challenge', index, 'course');
  if (fate === 'OPEN') {
    const age = Math.ceil((1 - nth / openChallengeCount(frame)) * OPEN_DAYS);
    const postedOn = Math.min(toWorkday(AS_OF - age), AS_OF - 1);
    const closesOn = random.chance(0.75) ? AS_OF + random.between(10, 150) : null;
    return { status: 'OPEN', postedOn, closesOn, placementIds: [], lastEvent: postedOn };
  }
  const { team, run } = takenUpBy(frame, nth);
  const { start, size } = runAt(team, run);
  const startsOn = slotStart(frame, team, start);
  const postedOn = toWorkday(startsOn - random.between(100, 260));
  if (fate === 'WITHDRAWN') {
    const closesOn = Math.min(postedOn + random.between(30, 200), AS_OF - 1);
    return { status: 'WITHDRAWN', postedOn, closesOn, placementIds: [], lastEvent: closesOn };
  }
  const ends = Array.from({ length: size }, (_, slot) => awardAt(frame, team, start + slot).endsOn);
  const lastEnd = Math.max(...ends);
  return {
    status: lastEnd < AS_OF ? 'COMPLETED' : 'MATCHED',
    postedOn,
    // A challenge closes when it is taken up, weeks before the first intern begins.
    closesOn: startsOn - random.between(5, 60),
    placementIds: placementIdsOf(frame, team, run),
    lastEvent: Math.min(lastEnd, AS_OF),
  };
}
