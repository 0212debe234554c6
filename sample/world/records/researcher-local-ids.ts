import {
  miipProjectOf,
  type PlannedIntern,
  type ProjectKind,
  professorIndex,
  researcherCode,
  type Team,
  teamMemberAt,
  type WorldSettings,
} from '../plan/index.ts';
import type { SampleResearcher } from '../types/registry-records.ts';
import { numberedId } from '../values/identifiers.ts';

/**
 * The partners that have a record of a researcher: the registry always, ATR after an exchange, the park after a challenge, and AMCTO
 * for a MIIP student.
 */
export function localIdsOf(settings: WorldSettings, index: number): SampleResearcher['localIds'] {
  const { team, intern } = teamMemberAt(settings, index);
  const kinds = new Set<ProjectKind>(intern?.placements.map(({ project }) => project.kind));
  const isMiipStudent = intern !== null && intern === miipProjectOf(team)?.placements[0].intern;
  return {
    mitacs: researcherCode(settings, index),
    ...(isInExchanges(team, intern, index) && { atr: numberedId('P-', index + 1, 5) }),
    ...(kinds.has('PARK_CHALLENGE') && { 'tech-park': numberedId('V-', index + 1, 5) }),
    ...(isMiipStudent && { amcto: numberedId('S-', index + 1, 5) }),
  };
}

/** Exchanges: the first professor of an ATR team, ATR's staff member, and interns with a stay. */
function isInExchanges(team: Team, intern: PlannedIntern | null, index: number): boolean {
  if (!intern) return team.role === 'ATR' && index === professorIndex(team, 0);
  if (intern.origin === 'ATR_STAFF') return true;
  return intern.placements.some(
    ({ project }) => project.kind === 'STAY_AT_ATR' || project.kind === 'STAY_IN_CANADA',
  );
}
