import type { IsoDate } from '@passerelle/kit';
import type {
  SampleChallenge,
  SampleExchange,
  SampleMiipProject,
  SampleParkMember,
} from './partner-records.ts';
import type { SampleCompany, SamplePlacement, SampleProject, SampleResearcher } from './registry-records.ts';

export interface WorldCounts {
  readonly researchers: number;
  readonly companies: number;
  readonly projects: number;
  readonly placements: number;
  readonly parkMembers: number;
  readonly challenges: number;
  readonly exchanges: number;
  readonly miipProjects: number;
}

/**
 * The invented world. Each record is a pure function of seed, scale and index: every index costs the same time, and memory does
 * not grow with the number of records read. Records can be read in any order, in parts, and in several processes.
 *
 *     const world = createWorld({ seed: 1, scale: 1 });
 *     for (const placement of world.placements()) …
 *
 * The functions that take an index throw a RangeError for an index that is not a whole number from 0 to the count minus 1.
 */
export interface World {
  readonly seed: number;
  readonly scale: number;
  /** The current day of the sample data: placements that start later are planned, those that end earlier are completed. */
  readonly asOf: IsoDate;
  readonly counts: WorldCounts;
  readonly researcher: (index: number) => SampleResearcher;
  readonly company: (index: number) => SampleCompany;
  readonly project: (index: number) => SampleProject;
  readonly placement: (index: number) => SamplePlacement;
  readonly parkMember: (index: number) => SampleParkMember;
  readonly challenge: (index: number) => SampleChallenge;
  readonly exchange: (index: number) => SampleExchange;
  readonly miipProject: (index: number) => SampleMiipProject;
  readonly researchers: () => Iterable<SampleResearcher>;
  readonly companies: () => Iterable<SampleCompany>;
  readonly projects: () => Iterable<SampleProject>;
  readonly placements: () => Iterable<SamplePlacement>;
  readonly parkMembers: () => Iterable<SampleParkMember>;
  readonly challenges: () => Iterable<SampleChallenge>;
  readonly exchanges: () => Iterable<SampleExchange>;
  readonly miipProjects: () => Iterable<SampleMiipProject>;
}
