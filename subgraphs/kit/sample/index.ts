export type * from './sample-types.ts';
