import { TEAMS_PER_BLOCK } from './team-plans.ts';

/** What every fact of a world depends on besides its own index. */
export interface Frame {
  readonly seed: number;
  readonly scale: number;
  /** The world is made of equal blocks of twenty teams; five blocks make scale 1. */
  readonly blocks: number;
  readonly teams: number;
}

const BLOCKS_AT_SCALE_ONE = 5;
const LARGEST_SEED = 2 ** 32 - 1;

export function createFrame(seed: number, scale: number): Frame {
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) {
    throw new RangeError(`The seed must be a whole number from 0 to ${LARGEST_SEED}, but got ${seed}.`);
  }
  if (!Number.isInteger(scale) || scale < 1 || scale > 10_000) {
    throw new RangeError(`The scale must be a whole number from 1 to 10000, but got ${scale}.`);
  }
  const blocks = BLOCKS_AT_SCALE_ONE * scale;
  return { seed, scale, blocks, teams: blocks * TEAMS_PER_BLOCK };
}
