/** The invented world that every partner's sample data is part of. */
export type * from './sample-types.ts';
export { createWorld } from './world.ts';
export type * from './world-types.ts';
