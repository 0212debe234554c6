import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

const RESOLUTION_MS = 10;
const INTERVAL_MS = 200;
/** Share of the latest interval in the mean delay. A single long pause is not yet an overload. */
const LATEST_SHARE = 0.5;

export interface PressureSettings {
  readonly shedDelayMs: number;
  readonly shedHeapPercent: number;
}

/** What admission reads of the process. */
export interface PressureGauge {
  /** From 0 to 1: see `Pressure`. */
  readonly level: number;
  start(): void;
  stop(): void;
}

/**
 * How busy the process is: 0 within the limits; from 0 to 1 the more the event loop is delayed beyond its limit, with 1 at
 * four times the limit; 1 when the heap is above its limit.
 */
export class Pressure implements PressureGauge {
  level = 0;
  readonly #settings: PressureSettings;
  readonly #delays: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  #delayMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: PressureSettings) {
    this.#settings = settings;
  }

  start(): void {
    if (this.#settings.shedDelayMs === 0 && this.#settings.shedHeapPercent === 0) return;
    this.#delays.enable();
    this.#timer = setInterval(() => this.#measure(), INTERVAL_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#delays.disable();
  }

  #measure(): void {
    this.level = Math.max(this.#delayLevel(), this.#heapLevel());
  }

  #delayLevel(): number {
    const { shedDelayMs } = this.#settings;
    // Without any delay since the last time, the mean is not a number.
    const latestMs = Math.max(0, (this.#delays.mean || 0) / 1_000_000 - RESOLUTION_MS);
    this.#delays.reset();
    this.#delayMs += LATEST_SHARE * (latestMs - this.#delayMs);
    const delayMs = this.#delayMs;
    if (shedDelayMs === 0 || delayMs < shedDelayMs) return 0;
    return Math.min(1, (delayMs - shedDelayMs) / (3 * shedDelayMs));
  }

  #heapLevel(): number {
    const { shedHeapPercent } = this.#settings;
    if (shedHeapPercent === 0) return 0;
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    return used > (limit * shedHeapPercent) / 100 ? 1 : 0;
  }
}
