import { toDay } from './calendar.ts';
import { challengeCount } from './challenge-slots.ts';
import { challengeAt } from './challenges.ts';
import { companyAt, companyCount } from './companies.ts';
import { exchangeCount } from './exchange-slots.ts';
import { exchangeAt } from './exchanges.ts';
import { createFrame, type Frame } from './frame.ts';
import { miipProjectAt } from './miip-projects.ts';
import { MIIP_PROJECTS } from './miip-register.ts';
import { parkMemberAt } from './park-members.ts';
import { parkSize } from './park-register.ts';
import { researcherAt, researcherCount } from './people.ts';
import { placementAt, placementCount } from './placements.ts';
import { projectAt, projectCount } from './projects.ts';
import { AS_OF } from './timeline.ts';
import type { World } from './world-types.ts';

/**
 * The invented world of a seed. People, projects, placements, exchanges and challenges grow with the scale (a whole number
 * from 1); the park grows to 120 members at most, other hosts with the scale's square root, and the MIIP cohorts not at
 * all. Worlds of different scale share no records.
 *
 * @throws RangeError for a seed or a scale that is no whole number in range.
 */
export function createWorld({ seed = 1, scale = 1 }: { seed?: number; scale?: number } = {}): World {
  const frame = createFrame(seed, scale);
  const researchers = collection(frame, researcherCount(frame), researcherAt);
  const companies = collection(frame, companyCount(frame), companyAt);
  const projects = collection(frame, projectCount(frame), projectAt);
  const placements = collection(frame, placementCount(frame), placementAt);
  const parkMembers = collection(frame, parkSize(frame), parkMemberAt);
  const challenges = collection(frame, challengeCount(frame), challengeAt);
  const exchanges = collection(frame, exchangeCount(frame), exchangeAt);
  const miipProjects = collection(frame, MIIP_PROJECTS, miipProjectAt);
  return {
    seed,
    scale,
    asOf: toDay(AS_OF),
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
    researcher: researchers.at,
    company: companies.at,
    project: projects.at,
    placement: placements.at,
    parkMember: parkMembers.at,
    challenge: challenges.at,
    exchange: exchanges.at,
    miipProject: miipProjects.at,
    researchers: researchers.all,
    companies: companies.all,
    projects: projects.all,
    placements: placements.all,
    parkMembers: parkMembers.all,
    challenges: challenges.all,
    exchanges: exchanges.all,
    miipProjects: miipProjects.all,
  };
}

interface Collection<Item> {
  readonly count: number;
  readonly at: (index: number) => Item;
  readonly all: () => Iterable<Item>;
}

function collection<Item>(
  frame: Frame,
  count: number,
  itemAt: (frame: Frame, index: number) => Item,
): Collection<Item> {
  const at = (index: number) => {
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new RangeError(`The index must be a whole number from 0 to ${count - 1}, but got ${index}.`);
    }
    return itemAt(frame, index);
  };
  return {
    count,
    at,
    *all() {
      for (let index = 0; index < count; index += 1) yield itemAt(frame, index);
    },
  };
}
