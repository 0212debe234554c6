import type { Phase } from './run-load.ts';
import type { ObservedGateway } from './start-gateway-process.ts';
import { inMib, inMs, percentile, samplesOf } from './statistics.ts';

/** Prints the throughput, the response times and the gateway's use of processor and memory in a phase. */
export function reportPhase(title: string, phase: Phase, gateway: ObservedGateway): void {
  const { healthy, others, partial, wrong, startedAt, endedAt } = phase;
  const answers = healthy.length + others.length;
  const rate = Math.round((answers * 1_000) / (endedAt - startedAt));
  const samples = samplesOf(gateway, { startedAt, endedAt });
  const cpuPerAnswer = ((samples.at(-1)?.cpuMs ?? 0) - (samples[0]?.cpuMs ?? 0)) / answers;
  const memory = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => samples[Math.round(share * (samples.length - 1))]?.rss ?? 0,
  );

  console.log(`\n${title}`);
  console.log(`  ${answers} answers, ${rate} per second; ${partial} partial, ${wrong.length} wrong`);
  console.log(`  processor time of the gateway: ${cpuPerAnswer.toFixed(2)} ms per answer`);
  console.log(`  memory of the gateway, at each quarter: ${memory.map(inMib).join(', ')}`);
  reportTimes('healthy partners only', healthy);
  reportTimes('all others', others);
  for (const example of wrong.slice(0, 5)) console.log(`  wrong: ${example}`);
}

function reportTimes(name: string, times: readonly number[]): void {
  console.log(`  ${name}: p50 ${inMs(percentile(times, 50))}, p99 ${inMs(percentile(times, 99))}`);
}
