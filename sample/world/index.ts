/** The invented world that every partner's sample data is part of. */
export { createWorld } from './create-world.ts';
export type * from './types/partner-records.ts';
export type * from './types/registry-records.ts';
export type * from './types/sample-record.ts';
export type { World, WorldCounts } from './types/world.ts';
