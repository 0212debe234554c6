import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** How many operations the gateway works on at the same time, and when it is too busy to accept more. */
export interface AdmissionSettings {
  /** Operations in progress of one caller. Further ones wait. */
  readonly callerConcurrency: number;
  /** Operations of one caller that wait. Further ones are rejected. */
  readonly callerQueue: number;
  /** Operations in progress of all callers together. */
  readonly concurrency: number;
  /** Estimated cost of the expensive operations in progress together. One of them may always be in progress. */
  readonly costInProgress: number;
  /** How long an operation waits at most. */
  readonly waitMs: number;
  /** Mean delay of the event loop above which requests are rejected, at first of the callers that used most; 0: never. */
  readonly shedDelayMs: number;
  /** Share of the heap's limit, in percent, above which all requests are rejected; 0: never. */
  readonly shedHeapPercent: number;
}

/** Reads the limits on operations in progress. Throws a `ConfigError` that names the variable. */
export function readAdmissionSettings(env: NodeJS.ProcessEnv): AdmissionSettings {
  return {
    callerConcurrency: readSetting('MAX_CALLER_CONCURRENCY', env, limit(16)),
    callerQueue: readSetting('MAX_CALLER_QUEUE', env, limit(64, 0)),
    concurrency: readSetting('MAX_CONCURRENCY', env, limit(128)),
    costInProgress: readSetting('MAX_COST_IN_PROGRESS', env, limit(50_000)),
    waitMs: readSetting('MAX_WAIT_MS', env, limit(10_000)),
    shedDelayMs: readSetting('SHED_EVENT_LOOP_DELAY_MS', env, limit(200, 0)),
    shedHeapPercent: readSetting('SHED_HEAP_PERCENT', env, wholeNumber({ from: 0, to: 100, fallback: 85 })),
  };
}

function limit(fallback: number, from = 1) {
  return wholeNumber({ from, to: 1_000_000_000, fallback });
}
