import { inMib, inMs } from '../load/statistics.ts';
import type { AttackResult, PolitePhase } from './measure-attack.ts';

export interface AttackLimits {
  /** The highest ratio of the polite client's p99 during the attack to its p99 before. */
  readonly slowdown: number;
  /** The most that a process may grow. */
  readonly growthBytes: number;
}

/** Whether a result is within the limits: each limit that was missed, in words. */
export function findMissedLimits(result: AttackResult, limits: AttackLimits): string[] {
  const { slowdown, growthBytes } = limits;
  const { calm, attacked, growth, ended } = result;
  const missed: string[] = [];
  if (!(attacked.p99 <= slowdown * calm.p99)) missed.push(`p99 ${ratio(attacked.p99, calm.p99)} times calm`);
  if (countOf(attacked.refused) > 0) missed.push(`refused ${shareOf(attacked)}`);
  if (!hasRecovered(result, limits)) missed.push('no recovery');
  for (const [name, bytes] of growth) if (bytes > growthBytes) missed.push(`${name} grew by ${inMib(bytes)}`);
  for (const name of ended) missed.push(`${name} ended`);
  return missed;
}

/** Whether the polite client was served as before, one second after the attack, by the same processes. */
export function hasRecovered({ calm, recovered, ended }: AttackResult, { slowdown }: AttackLimits): boolean {
  return ended.length === 0 && countOf(recovered.refused) === 0 && recovered.p99 <= slowdown * calm.p99;
}

/** Prints one result with its figures. */
export function reportAttack(title: string, result: AttackResult, missed: readonly string[]): void {
  const { calm, attacked, recovered, outcomes, stalls, growth } = result;
  console.log(
    `\n${missed.length === 0 ? 'met   ' : 'MISSED'}  ${title}${missed.map((each) => `; ${each}`).join('')}`,
  );
  console.log(`  calm       ${describe(calm)}`);
  console.log(`  attacked   ${describe(attacked)}, p99 ${ratio(attacked.p99, calm.p99)} times calm`);
  console.log(`  recovered  ${describe(recovered)}, p99 ${ratio(recovered.p99, calm.p99)} times calm`);
  console.log(`  attackers  ${describeCounts(outcomes)}`);
  console.log(`  stalls     ${[...stalls].map(([name, ms]) => `${name} ${inMs(ms)}`).join(', ')}`);
  console.log(`  growth     ${[...growth].map(([name, bytes]) => `${name} ${inMib(bytes)}`).join(', ')}`);
}

function describe(phase: PolitePhase): string {
  const { requests, p50, p99, refused } = phase;
  const refusals =
    countOf(refused) === 0 ? 'none refused' : `${shareOf(phase)} refused (${describeCounts(refused)})`;
  return `${requests} requests, p50 ${inMs(p50)}, p99 ${inMs(p99)}, ${refusals}`;
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return entries.map(([label, count]) => `${count} × ${label}`).join(', ') || 'no answer';
}

function shareOf({ refused, requests }: PolitePhase): string {
  return `${((100 * countOf(refused)) / requests).toFixed(1)} %`;
}

function countOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function ratio(time: number, calm: number): string {
  return (time / calm).toFixed(2);
}
