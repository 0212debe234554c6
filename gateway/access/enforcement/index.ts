export type { AccessContext } from './access-context.ts';
export { type AccessGuard, createAccessGuard, type GuardOptions } from './access-guard.ts';
