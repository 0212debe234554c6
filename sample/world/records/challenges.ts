import {
  challengeId,
  challengeNumber,
  challengeState,
  memberNumber,
  memberThatPosted,
  openChallengeCount,
  placementIdsOf,
  projectMatchedWith,
  startOf,
  type WorldSettings,
} from '../plan/index.ts';
import { termsOf } from '../rules/index.ts';
import { challengeSkills, challengeText } from '../texts/index.ts';
import type { SampleChallenge } from '../types/partner-records.ts';
import { type DayNumber, toIsoDate, toIsoDateOrNull, toWorkday } from '../values/calendar.ts';
import { type Random, randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';

/** A challenge by its index, with its status as of the day of the sample data. */
export function challengeAt(settings: WorldSettings, index: number): SampleChallenge {
  const { postedOn, closesOn, status, placementIds, latestEvent } = historyOf(settings, index);
  return {
    id: challengeId(index),
    memberId: `tech-park:${memberNumber(memberThatPosted(settings, index))}`,
    status,
    ...challengeText(settings, index),
    skills: challengeSkills(settings, index),
    postedOn: toIsoDate(postedOn),
    closesOn: toIsoDateOrNull(closesOn),
    placementIds,
    ...provenanceOf(settings, { kind: 'challenge', index, localId: challengeNumber(index), latestEvent }),
  };
}

interface ChallengeHistory {
  readonly status: SampleChallenge['status'];
  readonly postedOn: DayNumber;
  readonly closesOn: DayNumber | null;
  readonly placementIds: readonly string[];
  readonly latestEvent: DayNumber;
}

function historyOf(settings: WorldSettings, index: number): ChallengeHistory {
  const { state, nth } = challengeState(settings, index);
  const random = randomFor(settings.seed, 'challenge', index, 'course');
  if (state === 'OPEN') return open(nth / openChallengeCount(settings), random);
  const { team, project } = projectMatchedWith(settings, nth);
  const startsOn = startOf(team, project.placements[0]);
  const postedOn = toWorkday(startsOn - random.between(100, 260));
  if (state === 'WITHDRAWN') {
    const closesOn = Math.min(postedOn + random.between(30, 200), AS_OF - 1);
    return { status: 'WITHDRAWN', postedOn, closesOn, placementIds: [], latestEvent: closesOn };
  }
  const lastEnd = Math.max(...project.placements.map((placement) => termsOf(team, placement).endsOn));
  return {
    status: lastEnd < AS_OF ? 'COMPLETED' : 'MATCHED',
    postedOn,
    // A challenge closes when it is matched, up to two months before the first placement starts.
    closesOn: startsOn - random.between(5, 60),
    placementIds: placementIdsOf(team, project),
    latestEvent: Math.min(lastEnd, AS_OF),
  };
}

const DAYS_OF_OPEN_CHALLENGES = 300;

/** Open challenges were posted, in their order, during the 300 days before the current day of the sample. */
function open(share: number, random: Random): ChallengeHistory {
  const age = Math.ceil((1 - share) * DAYS_OF_OPEN_CHALLENGES);
  const postedOn = Math.min(toWorkday(AS_OF - age), AS_OF - 1);
  const closesOn = random.chance(0.75) ? AS_OF + random.between(10, 150) : null;
  return { status: 'OPEN', postedOn, closesOn, placementIds: [], latestEvent: postedOn };
}
