import type { Phase } from './ask-for-a-while.ts';
import type { WatchedGateway } from './start-gateway-process.ts';

export interface Limits {
  /** How many times as long as in calm the slowest hundredth may take that asks well partners alone. */
  readonly slowdown: number;
  /** How far memory may be from its mean in the second half of the faults, as a share of it. */
  readonly memoryDrift: number;
}

export interface Verdict {
  readonly text: string;
  readonly isMet: boolean;
}

interface Run {
  readonly calm: Phase;
  readonly faulty: Phase;
  readonly gateway: WatchedGateway;
  readonly limits: Limits;
}

export function showPhase(title: string, phase: Phase, gateway: WatchedGateway): void {
  const { healthy, others, blanked, wrong, startedAt, endedAt } = phase;
  const answers = healthy.length + others.length;
  const rate = Math.round((answers * 1_000) / (endedAt - startedAt));
  const cpu = during(phase, gateway).map(({ cpuMs }) => cpuMs);
  const cpuEach = ((cpu.at(-1) ?? 0) - (cpu[0] ?? 0)) / answers;
  console.log(`\n${title}`);
  console.log(`  ${answers} answers, ${rate} a second; ${blanked} blanked, ${wrong.length} wrong`);
  console.log(`  processor time of the gateway: ${cpuEach.toFixed(2)} ms for each answer`);
  const memory = during(phase, gateway).map(({ rss }) => rss);
  const quarters = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => memory[Math.round(share * (memory.length - 1))] ?? 0,
  );
  console.log(`  memory of the gateway, quarter by quarter: ${quarters.map(inMib).join(', ')}`);
  for (const [name, times] of [
    ['well partners alone', healthy],
    ['all others', others],
  ] as const) {
    console.log(`  ${name}: p50 ${inMs(percentile(times, 50))}, p99 ${inMs(percentile(times, 99))}`);
  }
  for (const example of wrong.slice(0, 5)) console.log(`  wrong: ${example}`);
}

export function judge({ calm, faulty, gateway, limits }: Run): Verdict[] {
  const ratio = (percent: number) => percentile(faulty.healthy, percent) / percentile(calm.healthy, percent);
  const startedAt = (faulty.startedAt + faulty.endedAt) / 2;
  const samples = during({ ...faulty, startedAt }, gateway).map(({ rss }) => rss);
  const memory = smoothed(samples);
  const drift = Math.max(...memory.map((rss) => Math.abs(rss - mean(memory)) / mean(memory)));
  const rejections = gateway.samples.at(-1)?.unhandledRejections ?? Number.NaN;
  const wrong = calm.wrong.length + faulty.wrong.length;
  console.log('');
  return [
    {
      text: `p99 of well partners ${ratio(99).toFixed(2)} times calm (at most ${limits.slowdown}); p50 ${ratio(50).toFixed(2)} times`,
      isMet: ratio(99) <= limits.slowdown,
    },
    {
      text: `memory in the last half at most ${inPercent(drift)} from its mean, over any 5 s (at most ${inPercent(limits.memoryDrift)}); single readings from ${inMib(Math.min(...samples))} to ${inMib(Math.max(...samples))}`,
      isMet: drift <= limits.memoryDrift,
    },
    { text: `${wrong} wrong answers`, isMet: wrong === 0 },
    {
      text: `${faulty.blanked} answers blanked in part, so that there were faults`,
      isMet: faulty.blanked > 0,
    },
    { text: `${rejections} unhandled rejections`, isMet: rejections === 0 },
    { text: `the gateway ${gateway.isRunning ? 'runs on' : 'has ended'}`, isMet: gateway.isRunning },
  ];
}

function during({ startedAt, endedAt }: Pick<Phase, 'startedAt' | 'endedAt'>, { samples }: WatchedGateway) {
  return samples.filter(({ at }) => at >= startedAt && at <= endedAt);
}

/** Means of ten readings, five seconds: what waits between two collections of garbage is no leak. */
function smoothed(readings: readonly number[]): number[] {
  const width = Math.min(10, readings.length);
  return Array.from({ length: readings.length - width + 1 }, (_, from) =>
    mean(readings.slice(from, from + width)),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

const inMs = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;
const inMib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
const inPercent = (share: number) => `${(share * 100).toFixed(1)} %`;
