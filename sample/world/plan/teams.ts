import type { ReferenceOrganization } from '../../reference/read-organizations.ts';
import { randomFor } from '../values/random.ts';
import { institutionAt } from './institutions.ts';
import { miipStudentOfTeam } from './miip-students.ts';
import { fieldsOfTeam } from './team-fields.ts';
import {
  countTeams,
  placeInGroup,
  TEAM_TEMPLATES,
  TEAMS_PER_GROUP,
  type TeamTemplate,
} from './team-groups.ts';
import type { PlannedProject } from './team-plan.ts';
import type { TeamRole } from './team-plans.ts';
import type { WorldSettings } from './world-settings.ts';

/** A research team: two professors and seven interns of one institution, their projects and placements. */
export interface Team extends TeamTemplate {
  readonly settings: WorldSettings;
  readonly index: number;
  /** The number of its group of teams. */
  readonly group: number;
  readonly institution: ReferenceOrganization;
  readonly isAtCollege: boolean;
  /** CRDC groups that the team works in, the main one first. */
  readonly fields: readonly [string, string];
  /** The number of the MIIP student who belongs to the team. Null for most teams. */
  readonly miipStudent: number | null;
}

/** The latest teams, because records are mostly read in order and a team's records follow each other. */
const caches = new WeakMap<WorldSettings, Map<number, Team>>();
const CACHE_SIZE = 32;

/** A team by its index. Always the same for the same settings. */
export function teamAt(settings: WorldSettings, index: number): Team {
  let cache = caches.get(settings);
  if (!cache) {
    cache = new Map();
    caches.set(settings, cache);
  }
  let team = cache.get(index);
  if (!team) {
    team = createTeam(settings, index);
    if (cache.size === CACHE_SIZE) cache.clear();
    cache.set(index, team);
  }
  return team;
}

/** A group's nth team of a role. */
export function teamOfRole(
  settings: WorldSettings,
  { group, role, nth }: { group: number; role: TeamRole; nth: number },
): Team {
  return teamAt(settings, group * TEAMS_PER_GROUP + placeInGroup(role, nth));
}

/** Consecutive multiples of the golden ratio, modulo 1, are evenly distributed: each institution gets its share of teams. */
const GOLDEN_RATIO = 0.6180339887498949;

function createTeam(settings: WorldSettings, index: number): Team {
  const { seed } = settings;
  const group = Math.floor(index / TEAMS_PER_GROUP);
  const template = TEAM_TEMPLATES[index % TEAMS_PER_GROUP];
  if (!template) throw new RangeError(`There is no team ${index}.`);
  const { region, role } = template;
  const nthInRegion = group * countTeams(region) + template.nthOfRegion;
  const offset = randomFor(seed, region, 0, 'institutions').next();
  const share = (offset + nthInRegion * GOLDEN_RATIO) % 1;
  const institution = institutionAt(region, hasExchanges(template) ? 'UNIVERSITY' : 'ANY', share);
  return {
    ...template,
    settings,
    index,
    group,
    institution,
    isAtCollege: institution.kind === 'COLLEGE',
    fields: fieldsOfTeam(seed, index, template),
    miipStudent: role === 'MUNICIPAL' ? miipStudentOfTeam(settings, nthMunicipalTeam(group, template)) : null,
  };
}

/** Exchanges with ATR are for university students and professors. */
function hasExchanges({ role, plan }: TeamTemplate): boolean {
  return role === 'ATR' || plan.projects.some(({ kind }) => kind === 'STAY_AT_ATR');
}

/** The number of a municipal team among those of all groups. */
export function nthMunicipalTeam(group: number, { nthOfRole }: TeamTemplate): number {
  return group * countTeams('MUNICIPAL') + nthOfRole;
}

/** The number, in the plan of a municipal team, of the project that is a MIIP student's where the team has one. */
const NTH_OF_MIIP_PROJECT = 13;

/** The project that the team's MIIP student works on, or null for a team without one. */
export function miipProjectOf(team: Team): PlannedProject | null {
  return team.miipStudent === null ? null : (team.plan.projects[NTH_OF_MIIP_PROJECT] ?? null);
}
