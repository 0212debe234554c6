import type { TeamPlan } from './team-plan.ts';
import { TEAM_PLANS, type TeamRole } from './team-plans.ts';

/** A province, or several that together have one team in a group. */
export type TeamRegion = 'CA-ON' | 'CA-QC' | 'CA-BC' | 'CA-AB' | 'PRAIRIES_AND_NORTH' | 'ATLANTIC';

/** One of the twenty teams of a group: every group has a team of this region, role and plan. */
export interface TeamTemplate {
  readonly region: TeamRegion;
  readonly role: TeamRole;
  /** Its number, from 0, among the group's teams of the same role. */
  readonly nthOfRole: number;
  /** Its number, from 0, among the group's teams of the same region. */
  readonly nthOfRegion: number;
  readonly plan: TeamPlan;
}

/**
 * The teams of a group. They are distributed over the country as the programs are: seven in Ontario, six in Quebec, three in
 * British Columbia, two in Alberta, one in the other provinces of the west and north, one in the Atlantic provinces.
 */
const TEAMS: readonly (readonly [TeamRegion, TeamRole])[] = [
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-BC', 'ATR'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-AB', 'ATR'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'ATR'],
  ['CA-BC', 'GENERAL'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['PRAIRIES_AND_NORTH', 'GENERAL'],
  ['CA-QC', 'MUNICIPAL'],
  ['CA-BC', 'GENERAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['ATLANTIC', 'GENERAL'],
  ['CA-AB', 'GENERAL'],
];

export const TEAMS_PER_GROUP = TEAMS.length;

export const TEAM_TEMPLATES: readonly TeamTemplate[] = TEAMS.map(([region, role], at) => {
  const before = TEAMS.slice(0, at);
  const nthOfRole = before.filter(([, other]) => other === role).length;
  const nthOfRegion = before.filter(([other]) => other === region).length;
  const plans = TEAM_PLANS[role];
  return { region, role, nthOfRole, nthOfRegion, plan: plans[nthOfRole % plans.length] ?? plans[0] };
});

/** How many teams of a group have this role or are in this region. */
export function countTeams(roleOrRegion: TeamRole | TeamRegion): number {
  return TEAMS.filter((team) => team.some((value) => value === roleOrRegion)).length;
}

/** The place in the group, from 0, of its nth team of a role. */
export function placeInGroup(role: TeamRole, nth: number): number {
  const place = TEAM_TEMPLATES.findIndex((team) => team.role === role && team.nthOfRole === nth);
  if (place < 0) throw new RangeError(`A group of teams has no team ${nth} of the role ${role}.`);
  return place;
}
