// Which team each exchange belongs to, when it starts, and which placement funds it. Both directions are computed from numbers:
// from an exchange to its placement (`plannedExchange`) and from a placement to its exchange (`exchangeOf`).

import type { PlannedPlacement } from './team-plan.ts';
import { type Team, teamOfRole } from './teams.ts';
import type { WorldSettings } from './world-settings.ts';

export type Direction = 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';

/**
 * An intern's exchange is funded by a placement. A senior researcher's is funded otherwise: it is a visit of a professor to
 * ATR, or of ATR's staff member to Canada.
 */
export type Traveller = 'INTERN' | 'SENIOR';

/**
 * The exchanges of a group's three ATR teams in each direction, in order of time. `nth` is the number of the placement that funds
 * the exchange; a senior researcher travels at the time when the team's nth placement could start.
 */
const EXCHANGES: Readonly<
  Record<Direction, readonly (readonly [nth: number, atrTeam: number, traveller: Traveller])[]>
> = {
  CANADA_TO_JAPAN: [
    [3, 1, 'SENIOR'],
    [5, 0, 'INTERN'],
    [7, 1, 'INTERN'],
    [9, 2, 'INTERN'],
    [11, 2, 'SENIOR'],
    [13, 0, 'INTERN'],
    [15, 1, 'INTERN'],
    [17, 2, 'INTERN'],
    [19, 0, 'SENIOR'],
    [21, 2, 'INTERN'],
    [23, 1, 'INTERN'],
    [24, 0, 'INTERN'],
  ],
  JAPAN_TO_CANADA: [
    [3, 2, 'SENIOR'],
    [5, 0, 'SENIOR'],
    [7, 0, 'INTERN'],
    [9, 1, 'SENIOR'],
    [11, 1, 'INTERN'],
    [13, 0, 'SENIOR'],
    [15, 2, 'INTERN'],
    [17, 1, 'SENIOR'],
    [19, 0, 'INTERN'],
    [21, 1, 'INTERN'],
    [23, 2, 'INTERN'],
    [24, 2, 'SENIOR'],
  ],
};

const EXCHANGES_PER_GROUP_AND_DIRECTION = 12;
const DIRECTIONS: readonly Direction[] = ['CANADA_TO_JAPAN', 'JAPAN_TO_CANADA'];

/** The number of exchanges in each direction. */
export function exchangesPerDirection({ groupCount }: WorldSettings): number {
  return EXCHANGES_PER_GROUP_AND_DIRECTION * groupCount;
}

export function exchangeCount(settings: WorldSettings): number {
  return DIRECTIONS.length * exchangesPerDirection(settings);
}

export interface PlannedExchange {
  readonly direction: Direction;
  /** Its number, in order of time, among the exchanges of this direction. */
  readonly nthOfDirection: number;
  readonly group: number;
  /** The number of the ATR team in its group. */
  readonly atrTeam: number;
  /** The number of the team's placement at whose time the exchange starts. */
  readonly nthPlacement: number;
  readonly traveller: Traveller;
}

/** Exchanges with an even index go to Japan, those with an odd index come from Japan. */
export function plannedExchange(settings: WorldSettings, index: number): PlannedExchange {
  const direction = DIRECTIONS[index % 2] ?? 'CANADA_TO_JAPAN';
  const nthOfDirection = Math.floor(index / 2);
  const exchange = EXCHANGES[direction][Math.floor(nthOfDirection / settings.groupCount)];
  if (!exchange || index < 0) throw new RangeError(`There is no exchange ${index}.`);
  const [nthPlacement, atrTeam, traveller] = exchange;
  return {
    direction,
    nthOfDirection,
    group: nthOfDirection % settings.groupCount,
    atrTeam,
    nthPlacement,
    traveller,
  };
}

export function teamOfExchange(settings: WorldSettings, { group, atrTeam }: PlannedExchange): Team {
  return teamOfRole(settings, { group, role: 'ATR', nth: atrTeam });
}

/** The direction of the exchange that a placement funds. Null for a placement that funds none. */
function directionOf({ project }: PlannedPlacement): Direction | null {
  if (project.kind === 'STAY_AT_ATR') return 'CANADA_TO_JAPAN';
  return project.kind === 'STAY_IN_CANADA' ? 'JAPAN_TO_CANADA' : null;
}

/** The index of the exchange that a placement funds. Null for a placement that funds none. */
export function exchangeOf(
  { settings, index, group, nthOfRole }: Team,
  placement: PlannedPlacement,
): number | null {
  const direction = directionOf(placement);
  if (!direction) return null;
  const place = EXCHANGES[direction].findIndex(
    ([nth, atrTeam, traveller]) => nth === placement.nth && atrTeam === nthOfRole && traveller === 'INTERN',
  );
  if (place < 0) throw new RangeError(`Placement ${placement.nth} of team ${index} funds no exchange.`);
  return (place * settings.groupCount + group) * 2 + DIRECTIONS.indexOf(direction);
}
