import type { DayNumber } from './calendar.ts';
import type { Frame } from './frame.ts';
import { randomFor } from './random.ts';
import type { SampleStage } from './sample-types.ts';
import { slotStart } from './slots.ts';
import { internIndex, type Team } from './teams.ts';

const YEAR = 365.25;

/** How an intern's career goes on, and for how many years each stage lasts. */
const CAREERS: Readonly<Record<'college' | 'university', readonly (readonly [SampleStage, number])[]>> = {
  college: [
    ['COLLEGE', 3],
    ['RECENT_GRADUATE', 2],
    ['INDUSTRY', Number.POSITIVE_INFINITY],
  ],
  university: [
    ['UNDERGRADUATE', 1.5],
    ['MASTERS', 2],
    ['DOCTORAL', 4.3],
    ['POSTDOCTORAL', 5],
    ['INDUSTRY', Number.POSITIVE_INFINITY],
  ],
};

/** Interns whose place in the team is fixed by its plan. */
export type Guest = 'VISITOR' | 'FROM_JAPAN' | 'ATR_STAFF';

export function guestRole(team: Team, intern: number): Guest | null {
  if (team.seat.role === 'GENERAL' && intern === 6) return 'VISITOR';
  if (team.seat.role === 'ATR' && intern === 5) return 'FROM_JAPAN';
  if (team.seat.role === 'ATR' && intern === 6) return 'ATR_STAFF';
  return null;
}

/** The stage that an intern has reached on a day during their time with the team. */
export function stageOn(frame: Frame, team: Team, intern: number, day: DayNumber): SampleStage {
  const guest = guestRole(team, intern);
  if (guest === 'VISITOR') return 'UNDERGRADUATE';
  if (guest === 'ATR_STAFF') return 'INDUSTRY';
  const slots = team.seat.plan.slotsOfIntern[intern] ?? [];
  const begins = slotStart(frame, team, slots[0] ?? 0);
  const span = (slotStart(frame, team, slots.at(-1) ?? 0) - begins) / YEAR;
  const random = randomFor(frame.seed, 'researcher', internIndex(team, intern), 'career');
  let years = (day - begins) / YEAR + random.next() * 0.8;
  const stages = team.isAtCollege ? stretched(CAREERS.college, span) : CAREERS.university;
  const first = firstStage(team, intern, span, random.next());
  const from = stages.findIndex(([stage]) => stage === first);
  for (const [stage, lasts] of stages.slice(from)) {
    if (years < lasts) return stage;
    years -= lasts;
  }
  return 'INDUSTRY';
}

/** Whoever comes back to the team for longer than a stage lasts began early enough to be no one's employee yet. */
function firstStage(team: Team, intern: number, span: number, dice: number): SampleStage {
  if (team.isAtCollege) return 'COLLEGE';
  if (team.miipStudent !== null && intern === 6) return dice < 0.5 ? 'UNDERGRADUATE' : 'MASTERS';
  if (guestRole(team, intern) === 'FROM_JAPAN') return dice < 0.5 ? 'MASTERS' : 'DOCTORAL';
  if (dice < 0.22) return 'UNDERGRADUATE';
  if (dice < 0.7) return 'MASTERS';
  if (dice < 0.9 || span > 4) return 'DOCTORAL';
  return 'POSTDOCTORAL';
}

/** College students who stay with a team for long study and work by turns: their years at college are as many. */
function stretched(stages: readonly (readonly [SampleStage, number])[], span: number) {
  return stages.map(
    ([stage, lasts]) => [stage, stage === 'COLLEGE' ? Math.max(lasts, span) : lasts] as const,
  );
}
