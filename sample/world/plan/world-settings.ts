import { TEAMS_PER_GROUP } from './team-groups.ts';

/** What every record depends on besides its index. */
export interface WorldSettings {
  readonly seed: number;
  readonly scale: number;
  /** Groups of twenty teams: five for each unit of scale. See `team-groups.ts`. */
  readonly groupCount: number;
  readonly teamCount: number;
}

const GROUPS_AT_SCALE_ONE = 5;
const LARGEST_SEED = 2 ** 32 - 1;
const LARGEST_SCALE = 10_000;

/** @throws RangeError for a seed or a scale that is not a whole number in range. */
export function createSettings(seed: number, scale: number): WorldSettings {
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) {
    throw new RangeError(`The seed must be a whole number from 0 to ${LARGEST_SEED}, but got ${seed}.`);
  }
  if (!Number.isInteger(scale) || scale < 1 || scale > LARGEST_SCALE) {
    throw new RangeError(`The scale must be a whole number from 1 to ${LARGEST_SCALE}, but got ${scale}.`);
  }
  const groupCount = GROUPS_AT_SCALE_ONE * scale;
  return { seed, scale, groupCount, teamCount: groupCount * TEAMS_PER_GROUP };
}
