import type {
  Day,
  SampleChallenge,
  SampleCompany,
  SampleExchange,
  SampleMiipProject,
  SampleParkMember,
  SamplePlacement,
  SampleProject,
  SampleResearcher,
} from './sample-types.ts';

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
 * The invented world. Each accessor is a pure function of (seed, scale, index), costs the same for any index and keeps
 * next to nothing: read it in any order, in parts, from several processes. An index outside `0 … count - 1` is a RangeError.
 *
 *     const world = createWorld({ seed: 1, scale: 1 });
 *     for (const placement of world.placements()) …
 */
export interface World {
  readonly seed: number;
  readonly scale: number;
  /** The day that the sample data describes. */
  readonly asOf: Day;
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
