import type { Phase } from './run-load.ts';
import type { ObservedGateway } from './start-gateway-process.ts';
import { inMib, inPercent, mean, movingMeans, percentile, samplesOf } from './statistics.ts';

export interface Limits {
  /** The highest ratio of p99 with faults to p99 without, for queries that only need healthy partners. */
  readonly slowdown: number;
  /** The largest deviation of memory from its mean in the second half of the faults, as a share of the mean. */
  readonly memoryDrift: number;
}

export interface LimitCheck {
  readonly text: string;
  readonly isMet: boolean;
}

interface Measurement {
  readonly healthy: Phase;
  readonly faulty: Phase;
  readonly gateway: ObservedGateway;
  readonly limits: Limits;
}

export function checkLimits({ healthy, faulty, gateway, limits }: Measurement): LimitCheck[] {
  const wrong = healthy.wrong.length + faulty.wrong.length;
  const rejections = gateway.samples.at(-1)?.unhandledRejections ?? Number.NaN;
  return [
    checkSlowdown(healthy, faulty, limits),
    checkMemory(faulty, gateway, limits),
    { text: `${wrong} wrong answers`, isMet: wrong === 0 },
    { text: `${faulty.partial} partial answers: there were faults`, isMet: faulty.partial > 0 },
    { text: `${rejections} unhandled rejections`, isMet: rejections === 0 },
    { text: `the gateway ${gateway.isRunning ? 'is running' : 'has ended'}`, isMet: gateway.isRunning },
  ];
}

function checkSlowdown(healthy: Phase, faulty: Phase, { slowdown }: Limits): LimitCheck {
  const [p50, p99] = [50, 99].map(
    (percent) => percentile(faulty.healthy, percent) / percentile(healthy.healthy, percent),
  );
  return {
    text: `healthy partners only: p99 with faults ${p99?.toFixed(2)} times p99 without (at most ${slowdown}); p50 ${p50?.toFixed(2)} times`,
    isMet: p99 !== undefined && p99 <= slowdown,
  };
}

/** Ten samples are five seconds: a mean over them removes the peaks of garbage that has not been collected yet. */
const SAMPLES_PER_MEAN = 10;

function checkMemory(
  { startedAt, endedAt }: Phase,
  gateway: ObservedGateway,
  { memoryDrift }: Limits,
): LimitCheck {
  const samples = samplesOf(gateway, { startedAt: (startedAt + endedAt) / 2, endedAt }).map(({ rss }) => rss);
  const means = movingMeans(samples, SAMPLES_PER_MEAN);
  const average = mean(means);
  const drift = Math.max(...means.map((rss) => Math.abs(rss - average) / average));
  return {
    text: `memory in the second half, over any 5 s, at most ${inPercent(drift)} from its mean (at most ${inPercent(memoryDrift)}); samples from ${inMib(Math.min(...samples))} to ${inMib(Math.max(...samples))}`,
    isMet: drift <= memoryDrift,
  };
}
