import type { ObservedGateway, Sample } from './start-gateway-process.ts';

/** The gateway's samples between two times. */
export function samplesOf(
  { samples }: ObservedGateway,
  { startedAt, endedAt }: { startedAt: number; endedAt: number },
): Sample[] {
  return samples.filter(({ at }) => at >= startedAt && at <= endedAt);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The mean of every run of `width` consecutive numbers. */
export function movingMeans(numbers: readonly number[], width: number): number[] {
  const size = Math.min(width, numbers.length);
  return Array.from({ length: numbers.length - size + 1 }, (_, from) =>
    mean(numbers.slice(from, from + size)),
  );
}

export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

export function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

export function inMib(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}

export function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
