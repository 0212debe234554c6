/**
 * The plan of a world: who and what exists, under which number and id, when placements start, and which records of different
 * partners refer to each other. All of it is computed from numbers, without a search.
 */
export {
  challengeCount,
  challengeId,
  challengeNumber,
  challengeOf,
  challengeState,
  memberThatPosted,
  memberThatReturned,
  openChallengeCount,
  projectMatchedWith,
} from './challenge-matches.ts';
export { companyCount, companyIn, companyInList, companyNumber, HOST_PROVINCES } from './company-list.ts';
export { exchangeId, exchangeNumber } from './exchange-numbers.ts';
export {
  exchangeCount,
  exchangeOf,
  type PlannedExchange,
  plannedExchange,
  teamOfExchange,
} from './exchange-plan.ts';
export { ATR_ID, japaneseUniversities } from './institutions.ts';
export { memoizePerPlacement } from './memoize-per-placement.ts';
export {
  MIIP_PROJECT_COUNT,
  miipProjectInList,
  miipProjectOfStudent,
  teamOfMiipStudent,
} from './miip-project-list.ts';
export { miipMunicipality, municipalityOf } from './municipalities.ts';
export {
  hasLeft,
  memberCategory,
  memberNumber,
  memberSectors,
  neverHosts,
  parkMemberCount,
} from './park-member-list.ts';
export { monthsUntilNext, startInOrderOfTime, startOf } from './placement-starts.ts';
export { placementId, placementIdsOf, placementNumber, projectId, projectNumber } from './project-numbers.ts';
export {
  affiliationOf,
  institutionOf,
  orcidOf,
  researcherCode,
  researcherId,
  type TeamMember,
  teamMemberAt,
} from './researcher-ids.ts';
export {
  PEOPLE_PER_TEAM,
  PLACEMENTS_PER_TEAM,
  type PlannedIntern,
  type PlannedPlacement,
  type PlannedProject,
  PROJECTS_PER_TEAM,
  type ProjectKind,
} from './team-plan.ts';
export { miipProjectOf, type Team, teamAt } from './teams.ts';
export {
  internIndex,
  professorIndex,
  randomForPlacement,
  randomForProject,
} from './world-indexes.ts';
export { createSettings, type WorldSettings } from './world-settings.ts';
