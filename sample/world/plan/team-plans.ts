import { parseTeamPlan, type TeamPlan } from './team-plan.ts';

/** What distinguishes a team's projects: hosts in municipalities, challenges of the park, exchanges with ATR, or none of these. */
export type TeamRole = 'MUNICIPAL' | 'PARK' | 'ATR' | 'GENERAL';

// An intern's placements are at least three apart in every plan. This leaves enough time for each of them, so that no
// intern has two placements at the same time.

// The seventh intern (g) has placement 22 only, early in 2026: in some teams it is that of a MIIP student.
const REGULAR_INTERNS = 'abcabcdabcdabedcfedfedgef';

/** The plans of each role. A group of teams uses them in turn. */
export const TEAM_PLANS: Readonly<Record<TeamRole, readonly [TeamPlan, ...TeamPlan[]]>> = {
  MUNICIPAL: [parseTeamPlan(REGULAR_INTERNS, '1 1m 2 1 1m 3 1 2m 1 4 1m 2 2 1m 2')],

  // Each plan has two challenges. The ten challenges of a group's five park teams follow each other in time.
  PARK: [
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1c 1 3 1 2 1 4c 1 2 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1c 2 1 1 3 1 2 1 4 1c 2 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1 1 3c 1 2 1 4 1 2c 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1 1 3 1c 2 1 4 1 2 2c 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1 1 3 1 2 1c 4 1 2 2 1 2c'),
  ],

  // The sixth intern (f) studies in Japan and has two stays in Canada. The seventh is a member of ATR's staff and has no
  // placement.
  ATR: [
    parseTeamPlan('abcabcdfabcdabedcedfcedce', '1 1 3 1o 1 1i 2 3 1o 4 1 1i 2 2 1o'),
    parseTeamPlan('abcabcdabcdfabedcedcefdce', '2 2 3 1o 3 1i 1 2 1o 4 1 1i 1 1o 1'),
    parseTeamPlan('abcabcdabcdabedfcedcedcfe', '1 2 1 3 2 1o 5 1i 1 1o 3 1o 1 1i 1'),
  ],

  // The seventh intern (g) visits Canada for one summer, in another year in each plan.
  GENERAL: [
    parseTeamPlan('abcgabcadbcdabedcefdefdef', '2 1 1v 2 1 3 1 1 2 1 5 1 2 1 1'),
    parseTeamPlan('abcabcadgbcdabedcefdefdef', '1 2 1 3 1 1v 2 1 4 1 2 2 1 1 2'),
    parseTeamPlan('abcabcadbcdabgedcefdefdef', '1 1 3 2 1 2 2 1 1v 1 4 1 2 1 2'),
    parseTeamPlan('abcabcadbcdabedcefgdefdef', '2 1 1 4 1 2 1 3 1 1 1 1v 2 1 3'),
    parseTeamPlan('abcabcadbcdabedcefdefdgef', '1 1 2 1 3 1 2 1 5 1 2 1 1 1v 2'),
  ],
};
