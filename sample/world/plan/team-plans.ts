import { parseTeamPlan, type TeamPlan } from './team-plan.ts';

/** What most of a team's special projects are: hosted by municipalities, challenges of the park, exchanges with ATR, or none. */
export type TeamRole = 'MUNICIPAL' | 'PARK' | 'ATR' | 'GENERAL';

// An intern's placements are at least three apart, which leaves enough time for each of them. There is one exception: the seventh
// intern (g) of a municipal team has the placements 22, which is that of a MIIP student in some teams, and 24, which starts after
// the end of the MIIP (`placement-starts.ts`).

const REGULAR_INTERNS = 'abcabcdabcdabedcfedfedgef';
const MUNICIPAL_INTERNS = 'abcabcdabcdabedcfedfedgeg';
const MUNICIPAL = parseTeamPlan(MUNICIPAL_INTERNS, '1 1m 2 1 1m 3 1 2m 1 4 1m 2 2 1m 2');

// The municipal team of Quebec works with every partner. Its seventh intern (g) stays at ATR, takes up a challenge of the park, and
// then has the placements 22 and 24. The third intern (c) stays at ATR and later works in a municipality.
const MUNICIPAL_OF_QUEBEC = parseTeamPlan(
  'abcabcdabgdacedcfgdfedgeg',
  '1 1m 2 1 1o 3 1o 2m 1m 4 1c 2 2 1m 2',
);

/** The plans of each role. A group of teams uses them in turn. */
export const TEAM_PLANS: Readonly<Record<TeamRole, readonly [TeamPlan, ...TeamPlan[]]>> = {
  // The sixth of a group's seven municipal teams is in Quebec.
  MUNICIPAL: [MUNICIPAL, MUNICIPAL, MUNICIPAL, MUNICIPAL, MUNICIPAL, MUNICIPAL_OF_QUEBEC, MUNICIPAL],

  // With that of the municipal team, a group has ten challenges, which follow each other in time. Members come back after most of
  // them. One of the teams sends an intern to ATR, and two have an intern in a municipality of Ontario.
  PARK: [
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1c 1 3r 1 2 1 4c 1o 2r 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1c 2 1r 1 3 1 2 1 4 1m 2 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1 1 3c 1 2r 1 4 1 2c 2 1 2'),
    parseTeamPlan(REGULAR_INTERNS, '1 1 2 1 1 3 1c 2r 1 4 1 2 2c 1 2r'),
    parseTeamPlan(REGULAR_INTERNS, '1 1m 2 1 1 3 1 2 1c 4r 1 2 2 1 2c'),
  ],

  // The sixth intern (f) studies in Japan and has two stays in Canada. The seventh is a member of ATR's staff and has no
  // placement. The first intern of the second team stays at ATR, and later works in a municipality.
  ATR: [
    parseTeamPlan('abcabcdfabcdabedcedfcedce', '1 1 3 1 1 1i 2 3 1o 4 1 1i 2 2 1o'),
    parseTeamPlan('abcabcdabcdfabedcedcefdce', '2 2 3 1o 3 1i 1m 2 1o 4 1 1i 1 1o 1'),
    parseTeamPlan('abcabcdabcdabedfcedcedcfe', '1 2 1 3 2 1 5 1i 1 1 3 1o 1 1i 1'),
  ],

  // The seventh intern (g) visits Canada for one summer, in another year in each plan, and comes back for a graduate degree with
  // a Globalink Graduate Fellowship, except in the last one.
  GENERAL: [
    parseTeamPlan('abcgabcadbgdabedcefdefdef', '2 1 1v 2 1 3 1f 1 2 1 5 1 2 1 1'),
    parseTeamPlan('abcabcadgbcdabedgefdefdef', '1 2 1 3 1 1v 2 1 4 1f 2 2 1 1 2'),
    parseTeamPlan('abcabcadbcdabgedcefgefdef', '1 1 3 2 1 2 2 1 1v 1 4 1f 2 1 2'),
    parseTeamPlan('abcabcadbcdabedcefgdegdef', '2 1 1 4 1 2 1 3 1 1 1 1v 2 1f 3'),
    parseTeamPlan('abcabcadbcdabedcefdefdgef', '1 1 2 1 3 1 2 1 5 1 2 1 1 1v 2'),
  ],
};
