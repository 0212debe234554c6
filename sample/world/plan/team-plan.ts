// A team plan lists a team's fifteen projects and twenty-five placements in order of time, and says which intern has
// each placement. It is written as two strings. Example, shortened to five placements:
//
//     parseTeamPlan('abcab', '1 2m 2')
//
// The first string has one letter for each placement: the interns a, b and c have the first three, then a and b have one
// more each. The second string has the size of each project: the first project has one placement (of a); the second has
// two (of b and c), and the letter m says that a municipality hosts it; the third has two (of a and b).

export const PROFESSORS_PER_TEAM = 2;
export const INTERNS_PER_TEAM = 7;
export const PEOPLE_PER_TEAM = PROFESSORS_PER_TEAM + INTERNS_PER_TEAM;
export const PLACEMENTS_PER_TEAM = 25;
export const PROJECTS_PER_TEAM = 15;

/**
 * What decides the host of a project:
 * - ANY_HOST: a company, an institute, a university.
 * - MUNICIPALITY: a municipality of Ontario.
 * - PARK_CHALLENGE: the park member that posted the challenge.
 * - PARK_RETURN: the park member of the team's challenge before it.
 * - STAY_AT_ATR: ATR.
 * - STAY_IN_CANADA and SUMMER_VISIT: the team's own institution, for an intern from Japan.
 * - GRADUATE_FELLOWSHIP: the team's own institution, for an intern who came for a summer visit before.
 */
export type ProjectKind =
  | 'ANY_HOST'
  | 'MUNICIPALITY'
  | 'PARK_CHALLENGE'
  | 'PARK_RETURN'
  | 'STAY_AT_ATR'
  | 'STAY_IN_CANADA'
  | 'SUMMER_VISIT'
  | 'GRADUATE_FELLOWSHIP';

/** Where an intern is from: the team's own institution, or one of three origins in Japan. */
export type InternOrigin = 'OWN_INSTITUTION' | 'SUMMER_VISITOR' | 'STUDENT_FROM_JAPAN' | 'ATR_STAFF';

export interface TeamPlan {
  readonly projects: readonly PlannedProject[];
  readonly placements: readonly PlannedPlacement[];
  readonly interns: readonly PlannedIntern[];
}

/** Within a team, projects, placements, interns and professors are numbered from 0: `nth`. */
export interface PlannedProject {
  readonly nth: number;
  readonly kind: ProjectKind;
  /** One to five, which follow each other. */
  readonly placements: readonly [PlannedPlacement, ...PlannedPlacement[]];
}

export interface PlannedPlacement {
  readonly nth: number;
  readonly project: PlannedProject;
  readonly intern: PlannedIntern;
}

export interface PlannedIntern {
  readonly nth: number;
  readonly origin: InternOrigin;
  /** In order of time. Empty for ATR's staff member, who only goes on exchanges. */
  readonly placements: readonly PlannedPlacement[];
}

const KIND_BY_LETTER: Readonly<Record<string, ProjectKind>> = {
  m: 'MUNICIPALITY',
  c: 'PARK_CHALLENGE',
  r: 'PARK_RETURN',
  o: 'STAY_AT_ATR',
  i: 'STAY_IN_CANADA',
  v: 'SUMMER_VISIT',
  f: 'GRADUATE_FELLOWSHIP',
};

/** Reads a plan from the notation that is explained at the top of this file. */
export function parseTeamPlan(internLetters: string, projectSizes: string): TeamPlan {
  const placements: PlannedPlacement[] = [];
  const interns: { nth: number; origin: InternOrigin; placements: PlannedPlacement[] }[] = Array.from(
    { length: INTERNS_PER_TEAM },
    (_, nth) => ({ nth, origin: 'OWN_INSTITUTION', placements: [] }),
  );
  const projects = projectSizes.split(' ').map((text, nth): PlannedProject => {
    const ofProject: PlannedPlacement[] = [];
    const project: PlannedProject = {
      nth,
      kind: KIND_BY_LETTER[text[1] ?? ''] ?? 'ANY_HOST',
      // Filled by the loop below, which runs at least once: no size is 0.
      placements: ofProject as unknown as PlannedProject['placements'],
    };
    for (let count = Number(text[0]); count > 0; count -= 1) {
      const intern = interns[internLetters.charCodeAt(placements.length) - 'a'.charCodeAt(0)];
      if (!intern) throw new Error(`The plan ${projectSizes} has more placements than ${internLetters}.`);
      const placement = { nth: placements.length, project, intern };
      for (const list of [placements, ofProject, intern.placements]) list.push(placement);
    }
    return project;
  });
  for (const intern of interns) intern.origin = originOf(intern);
  return { projects, placements, interns };
}

/** An intern whose first placement is a stay or a visit in Canada is from Japan. ATR's staff member has no placement. */
function originOf({ placements }: PlannedIntern): InternOrigin {
  const [first] = placements;
  if (!first) return 'ATR_STAFF';
  if (first.project.kind === 'SUMMER_VISIT') return 'SUMMER_VISITOR';
  return first.project.kind === 'STAY_IN_CANADA' ? 'STUDENT_FROM_JAPAN' : 'OWN_INSTITUTION';
}
