// Which team each exchange belongs to, when it starts, and which placement funds it. Both directions are computed from numbers:
// from an exchange to its placement (`plannedExchange`) and from a placement to its exchange (`exchangeOf`).

import type { PlannedPlacement } from './team-plan.ts';
import type { TeamRole } from './team-plans.ts';
import { type Team, teamOfRole } from './teams.ts';
import type { WorldSettings } from './world-settings.ts';

export type Direction = 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';

/**
 * An intern's exchange is funded by a placement. A senior researcher's is funded otherwise: it is a visit of a professor to
 * ATR, or of ATR's staff member to Canada.
 */
export type Traveller = 'INTERN' | 'SENIOR';

/** An exchange of a group of teams. */
interface ExchangeOfGroup {
  /** The number of the placement that funds it; of a senior researcher, the number of the placement that could start then. */
  readonly nth: number;
  readonly role: TeamRole;
  readonly nthOfRole: number;
  readonly traveller: Traveller;
}

/** Reads `5 MUNICIPAL 5 INTERN`: the placement, the team, and who travels. */
function toExchange(text: string): ExchangeOfGroup {
  const [nth, role, nthOfRole, traveller] = text.split(' ');
  return {
    nth: Number(nth),
    role: role as TeamRole,
    nthOfRole: Number(nthOfRole),
    traveller: traveller as Traveller,
  };
}

/** The exchanges of a group in each direction, in order of time. Most are of its three ATR teams. */
const EXCHANGES: Readonly<Record<Direction, readonly ExchangeOfGroup[]>> = {
  CANADA_TO_JAPAN: [
    '3 ATR 1 SENIOR',
    '5 MUNICIPAL 5 INTERN',
    '7 ATR 1 INTERN',
    '9 MUNICIPAL 5 INTERN',
    '11 ATR 2 SENIOR',
    '13 ATR 0 INTERN',
    '15 ATR 1 INTERN',
    '17 PARK 0 INTERN',
    '19 ATR 0 SENIOR',
    '21 ATR 2 INTERN',
    '23 ATR 1 INTERN',
    '24 ATR 0 INTERN',
  ].map(toExchange),
  JAPAN_TO_CANADA: [
    '3 ATR 2 SENIOR',
    '5 ATR 0 SENIOR',
    '7 ATR 0 INTERN',
    '9 ATR 1 SENIOR',
    '11 ATR 1 INTERN',
    '13 ATR 0 SENIOR',
    '15 ATR 2 INTERN',
    '17 ATR 1 SENIOR',
    '19 ATR 0 INTERN',
    '21 ATR 1 INTERN',
    '23 ATR 2 INTERN',
    '24 ATR 2 SENIOR',
  ].map(toExchange),
};

const EXCHANGES_PER_GROUP_AND_DIRECTION = 12;
const DIRECTIONS: readonly Direction[] = ['CANADA_TO_JAPAN', 'JAPAN_TO_CANADA'];

/** The number of exchanges in each direction. */
export function exchangesPerDirection({ groupCount }: WorldSettings): number {
  return EXCHANGES_PER_GROUP_AND_DIRECTION * groupCount;
}

/** The number of exchanges in both directions. */
export function exchangeCount(settings: WorldSettings): number {
  return DIRECTIONS.length * exchangesPerDirection(settings);
}

export interface PlannedExchange {
  readonly direction: Direction;
  /** Its number, in order of time, among the exchanges of this direction. */
  readonly nthOfDirection: number;
  readonly group: number;
  /** The role of the team, and its number among the group's teams of this role. */
  readonly role: TeamRole;
  readonly nthOfRole: number;
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
  const { nth, role, nthOfRole, traveller } = exchange;
  return {
    direction,
    nthOfDirection,
    group: nthOfDirection % settings.groupCount,
    role,
    nthOfRole,
    nthPlacement: nth,
    traveller,
  };
}

/** The team whose member travels. */
export function teamOfExchange(settings: WorldSettings, { group, role, nthOfRole }: PlannedExchange): Team {
  return teamOfRole(settings, { group, role, nth: nthOfRole });
}

/** The direction of the exchange that a placement funds. Null for a placement that funds none. */
function directionOf({ project }: PlannedPlacement): Direction | null {
  if (project.kind === 'STAY_AT_ATR') return 'CANADA_TO_JAPAN';
  return project.kind === 'STAY_IN_CANADA' ? 'JAPAN_TO_CANADA' : null;
}

/** The index of the exchange that a placement funds. Null for a placement that funds none. */
export function exchangeOf(
  { settings, index, group, role, nthOfRole }: Team,
  placement: PlannedPlacement,
): number | null {
  const direction = directionOf(placement);
  if (!direction) return null;
  const place = EXCHANGES[direction].findIndex(
    (exchange) =>
      exchange.nth === placement.nth &&
      exchange.role === role &&
      exchange.nthOfRole === nthOfRole &&
      exchange.traveller === 'INTERN',
  );
  if (place < 0) throw new RangeError(`Placement ${placement.nth} of team ${index} funds no exchange.`);
  return (place * settings.groupCount + group) * 2 + DIRECTIONS.indexOf(direction);
}
