// How a record is computed. Example: placement 1013 of the world with seed 1 and scale 1.
//
// 1. A team. Every team has twenty-five placements, so index 1013 is placement 13 of team 40. Every group has twenty teams, so
//    team 40 is the first one of group 2: a MUNICIPAL team in Ontario (plan/team-groups.ts). Its institution, Lakehead
//    University, and its fields, electrical engineering and computer science, are chosen by random numbers with the key of
//    the team (plan/teams.ts).
// 2. A plan. The plan of municipal teams says that placement 13 is that of the fifth intern, and that it is the first of four
//    placements of project 9, which any host may have (plan/team-plans.ts).
// 3. A start. From 2016 to 2026 the timeline is divided into twenty-five parts with the same number of starts. Part 13 is from
//    2022-12-16 to 2023-04-15; a random number chooses 2023-02-27 (plan/placement-starts.ts).
// 4. Terms. The intern is a doctoral student on this day. Projects of three interns or more are funded by Accelerate; the intern's
//    next placement is 15 months later, so there is time for two units of 5 months. The four placements have eight units
//    together: the project is a cluster (rules/placement-terms.ts).
// 5. A host. The topic of the project is the captioning of live events, which fits the sector 51 (information and
//    culture); the host is one of the start-ups of this sector in Ontario, company 68 (rules/project-host.ts).
// 6. A status. The dates before and after the current day of the sample, 2026-11-15, decide the status: COMPLETED, with a publication
//    (rules/lifecycle.ts, rules/outcomes.ts).
// 7. Ids and provenance. `mitacs:IT66415-01` is computed from the project's number and the team's index (plan/project-numbers.ts).
//    The record was updated two weeks after the placement's end (records/provenance.ts).
//
// No step looks for a record among others, and random numbers depend only on seed, kind, index and purpose. This is why every
// record can be computed alone. Records of different partners agree because both are computed from the same plan: a challenge
// finds its placements in plan/challenge-matches.ts, and a placement finds its challenge there too.

import {
  challengeCount,
  companyCount,
  createSettings,
  exchangeCount,
  MIIP_PROJECT_COUNT,
  parkMemberCount,
  type WorldSettings,
} from './plan/index.ts';
import {
  challengeAt,
  companyAt,
  exchangeAt,
  miipProjectAt,
  parkMemberAt,
  placementAt,
  placementCount,
  projectAt,
  projectCount,
  researcherAt,
  researcherCount,
} from './records/index.ts';
import type { World } from './types/world.ts';
import { toIsoDate } from './values/calendar.ts';
import { AS_OF } from './values/timeline.ts';

/**
 * Creates the invented world of a seed and a scale, both 1 by default. The numbers of people, projects, placements, exchanges and
 * challenges are proportional to the scale. The park has at most 120 members, the number of other hosts is proportional to the
 * square root of the scale, and the MIIP projects are the same number at every scale. Worlds of different scales have no
 * records in common.
 *
 * @throws RangeError for a seed or a scale that is not a whole number in range.
 */
export function createWorld({ seed = 1, scale = 1 }: { seed?: number; scale?: number } = {}): World {
  const settings = createSettings(seed, scale);
  const researchers = new Collection(settings, researcherCount(settings), researcherAt);
  const companies = new Collection(settings, companyCount(settings), companyAt);
  const projects = new Collection(settings, projectCount(settings), projectAt);
  const placements = new Collection(settings, placementCount(settings), placementAt);
  const parkMembers = new Collection(settings, parkMemberCount(settings), parkMemberAt);
  const challenges = new Collection(settings, challengeCount(settings), challengeAt);
  const exchanges = new Collection(settings, exchangeCount(settings), exchangeAt);
  const miipProjects = new Collection(settings, MIIP_PROJECT_COUNT, miipProjectAt);
  return {
    seed,
    scale,
    asOf: toIsoDate(AS_OF),
    counts: {
      researchers: researchers.count,
      companies: companies.count,
      projects: projects.count,
      placements: placements.count,
      parkMembers: parkMembers.count,
      challenges: challenges.count,
      exchanges: exchanges.count,
      miipProjects: miipProjects.count,
    },
    researcher: (index) => researchers.at(index),
    company: (index) => companies.at(index),
    project: (index) => projects.at(index),
    placement: (index) => placements.at(index),
    parkMember: (index) => parkMembers.at(index),
    challenge: (index) => challenges.at(index),
    exchange: (index) => exchanges.at(index),
    miipProject: (index) => miipProjects.at(index),
    researchers: () => researchers.all(),
    companies: () => companies.all(),
    projects: () => projects.all(),
    placements: () => placements.all(),
    parkMembers: () => parkMembers.all(),
    challenges: () => challenges.all(),
    exchanges: () => exchanges.all(),
    miipProjects: () => miipProjects.all(),
  };
}

/** The records of one type. Each is computed when it is read. */
class Collection<Item> {
  readonly count: number;
  readonly #settings: WorldSettings;
  readonly #itemAt: (settings: WorldSettings, index: number) => Item;

  constructor(
    settings: WorldSettings,
    count: number,
    itemAt: (settings: WorldSettings, index: number) => Item,
  ) {
    this.#settings = settings;
    this.count = count;
    this.#itemAt = itemAt;
  }

  at(index: number): Item {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) {
      throw new RangeError(`The index must be a whole number from 0 to ${this.count - 1}, but got ${index}.`);
    }
    return this.#itemAt(this.#settings, index);
  }

  *all(): Iterable<Item> {
    for (let index = 0; index < this.count; index += 1) yield this.#itemAt(this.#settings, index);
  }
}
