import { sampleOrcid } from '../values/identifiers.ts';
import { opaqueCode } from '../values/opaque-code.ts';
import { randomFor } from '../values/random.ts';
import { ATR_ID, japaneseUniversities } from './institutions.ts';
import {
  PEOPLE_PER_TEAM,
  type PlannedIntern,
  type PlannedPlacement,
  PROFESSORS_PER_TEAM,
} from './team-plan.ts';
import { type Team, teamAt } from './teams.ts';
import { internIndex } from './world-indexes.ts';
import type { WorldSettings } from './world-settings.ts';

/** One researcher in five has no ORCID iD on record. */
const SHARE_WITH_ORCID = 0.8;

/** The canonical id of a researcher: `mitacs:R-7XKB8GYJ3WJX`. */
export function researcherId(settings: WorldSettings, index: number): string {
  return `mitacs:${researcherCode(settings, index)}`;
}

/** The ORCID iD of a researcher, or null for one without. */
export function orcidOf({ seed }: WorldSettings, index: number): string | null {
  const hasOrcid = randomFor(seed, 'researcher', index, 'orcid').chance(SHARE_WITH_ORCID);
  return hasOrcid ? sampleOrcid(index) : null;
}

/** The registry's own id of a researcher, `R-7XKB8GYJ3WJX`: nothing about the person can be derived from it. */
export function researcherCode({ seed, scale }: WorldSettings, index: number): string {
  return `R-${opaqueCode(`researcher ${seed} ${scale}`, index)}`;
}

export interface TeamMember {
  readonly team: Team;
  /** Null for a professor. */
  readonly intern: PlannedIntern | null;
}

/** The team of a researcher, by index, and the plan of an intern. */
export function teamMemberAt(settings: WorldSettings, index: number): TeamMember {
  const team = teamAt(settings, Math.floor(index / PEOPLE_PER_TEAM));
  const place = index % PEOPLE_PER_TEAM;
  return { team, intern: team.plan.interns[place - PROFESSORS_PER_TEAM] ?? null };
}

/**
 * The canonical id of the organization that a researcher belongs to on the current day of the sample: a university, a college or
 * ATR. A summer visitor who came back for a graduate degree belongs to the team's institution.
 */
export function affiliationOf(settings: WorldSettings, index: number): string {
  const { team, intern } = teamMemberAt(settings, index);
  switch (intern?.origin) {
    case 'ATR_STAFF':
      return ATR_ID;
    case 'SUMMER_VISITOR':
      return intern.placements.length > 1 ? team.institution.id : japaneseUniversityOf(settings, index);
    case 'STUDENT_FROM_JAPAN':
      return japaneseUniversityOf(settings, index);
    default:
      return team.institution.id;
  }
}

/** The institution that a placement's intern belonged to at the time. */
export function institutionOf(team: Team, { intern, project }: PlannedPlacement): string {
  const index = internIndex(team, intern);
  return project.kind === 'SUMMER_VISIT'
    ? japaneseUniversityOf(team.settings, index)
    : affiliationOf(team.settings, index);
}

function japaneseUniversityOf({ seed }: WorldSettings, index: number): string {
  return randomFor(seed, 'researcher', index, 'affiliation').pick(japaneseUniversities()).id;
}
