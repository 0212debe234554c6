/** The parts of the measurement of attacks: the system, the attacks, the polite client and the report. */
export type { AttackOptions } from './attackers.ts';
export { attacks } from './attacks.ts';
export { measureAttack } from './measure-attack.ts';
export { type AttackLimits, findMissedLimits, hasRecovered, reportAttack } from './report.ts';
export { type System, startSystem } from './start-system.ts';
