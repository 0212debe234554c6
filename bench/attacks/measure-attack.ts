import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../load/statistics.ts';
import type { AttackOptions, AttackOutcomes } from './attackers.ts';
import { startChild } from './child.ts';
import { MemoryWatch } from './memory-watch.ts';
import type { PoliteOptions, PoliteRequest } from './polite-client.ts';
import type { System } from './start-system.ts';

/** The requests of the polite client in one phase. */
export interface PolitePhase {
  readonly requests: number;
  /** Requests that were rejected or not answered, by outcome. */
  readonly refused: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
}

export interface AttackResult {
  readonly calm: PolitePhase;
  readonly attacked: PolitePhase;
  /** From one second after the attack on. */
  readonly recovered: PolitePhase;
  readonly outcomes: AttackOutcomes;
  /** The longest stall of the event loop of each process in milliseconds, by name. */
  readonly stalls: ReadonlyMap<string, number>;
  /** How much more memory each process had at its highest than before the attack, in bytes, by name. */
  readonly growth: ReadonlyMap<string, number>;
  /** Processes that ended during the attack. */
  readonly ended: readonly string[];
}

export interface Measurement {
  readonly system: System;
  readonly polite: Pick<PoliteOptions, 'address' | 'key' | 'requestsPerSecond'>;
  readonly attack: Omit<AttackOptions, 'url'>;
  readonly calmSeconds: number;
}

/** The polite client sends for this long before anything is measured: connections and caches are in use then. */
const WARM_UP_MS = 3_000;
const RECOVERY_PAUSE_MS = 1_000;
const RECOVERY_SECONDS = 5;
/** How long the answers to requests that were sent in the last phase are waited for. */
const LAST_ANSWERS_MS = 5_000;

/** Measures the polite client without attackers, with them, and one second after they have left. */
export async function measureAttack({
  system,
  polite,
  attack,
  calmSeconds,
}: Measurement): Promise<AttackResult> {
  const { url } = system;
  const memory = new MemoryWatch(system);
  const requests = new Map<number, PoliteRequest>();
  const client = await startChild('./polite-client.ts', { url, ...polite } satisfies PoliteOptions);
  client.on('message', (request: PoliteRequest) => requests.set(request.turn, request));
  try {
    await sleep(WARM_UP_MS);
    const calmFrom = Date.now();
    await sleep(calmSeconds * 1_000);
    memory.reset();
    const before = memory.latest;

    const attackFrom = Date.now();
    const attackers = await startChild('./attackers.ts', { url, ...attack } satisfies AttackOptions);
    const [outcomes] = (await once(attackers, 'message')) as [AttackOutcomes];
    const attackTo = Date.now();
    await sleep(RECOVERY_PAUSE_MS);
    const growth = new Map([...memory.highest].map(([name, rss]) => [name, rss - (before.get(name) ?? rss)]));
    const recoveredFrom = Date.now();
    await sleep(RECOVERY_SECONDS * 1_000);
    const recoveredTo = Date.now();
    await sleep(LAST_ANSWERS_MS);

    return {
      calm: phaseOf(requests, calmFrom, attackFrom),
      attacked: phaseOf(requests, attackFrom, attackTo),
      recovered: phaseOf(requests, recoveredFrom, recoveredTo),
      outcomes,
      stalls: longestStalls(system, attackFrom, recoveredFrom),
      growth,
      ended: [system.gateway, ...system.subgraphs].flatMap(({ name, isRunning }) =>
        isRunning ? [] : [name],
      ),
    };
  } finally {
    memory.stop();
    client.disconnect();
  }
}

function phaseOf(requests: ReadonlyMap<number, PoliteRequest>, from: number, to: number): PolitePhase {
  const sent = [...requests.values()].filter(({ at }) => at >= from && at < to);
  const times: number[] = [];
  const refused: Record<string, number> = {};
  for (const { outcome } of sent) {
    if (outcome?.isAnswered === true) times.push(outcome.durationMs);
    else {
      const label = outcome?.label ?? 'no answer';
      refused[label] = (refused[label] ?? 0) + 1;
    }
  }
  return { requests: sent.length, refused, p50: percentile(times, 50), p99: percentile(times, 99) };
}

function longestStalls({ gateway, subgraphs }: System, from: number, to: number): Map<string, number> {
  return new Map(
    [gateway, ...subgraphs].map(({ name, samples }) => [
      name,
      Math.max(0, ...samples.filter(({ at }) => at >= from && at < to).map(({ stallMs }) => stallMs)),
    ]),
  );
}
