import { setTimeout as sleep } from 'node:timers/promises';
import { type AttackName, attacks, isNewEachTime, sizesOf } from './attacks.ts';
import { HttpClient } from './http-client.ts';
import { openSilentConnections } from './silent-connections.ts';

/** The process of the attackers: runs one attack for a time, and sends its parent what the attackers got. */

export interface AttackOptions {
  readonly url: string;
  readonly name: AttackName | 'silent-connections';
  readonly clients: number;
  /** One address for all clients, or one for each. */
  readonly addresses: readonly string[];
  readonly seconds: number;
  /** The time of a client between an answer and its next request. */
  readonly pauseMs: number;
}

/** How often each outcome occurred. */
export type AttackOutcomes = Readonly<Record<string, number>>;

/** An attack of silent connections has as many as were found to be harmful. */
const SILENT_CONNECTIONS = 40;
/** Distinct requests that are prepared before the attack, so that making them takes no time from the server. */
const PREPARED = 60;

process.once('message', (options: AttackOptions) => void run(options));
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function run(options: AttackOptions): Promise<void> {
  const outcomes = options.name === 'silent-connections' ? await beSilent(options) : await attack(options);
  process.send?.(outcomes);
  process.disconnect();
}

async function beSilent({ url, addresses, seconds }: AttackOptions): Promise<AttackOutcomes> {
  const close = openSilentConnections({ url, addresses, connections: SILENT_CONNECTIONS });
  await sleep(seconds * 1_000);
  return close();
}

async function attack(options: AttackOptions): Promise<AttackOutcomes> {
  const { url, clients, addresses, seconds, pauseMs } = options;
  const name = options.name as AttackName;
  const size = await findSize(options, name);
  const makeRequest = (turn: number) => attacks[name](turn, size);
  const prepared = isNewEachTime(name)
    ? []
    : Array.from({ length: PREPARED }, (_, turn) => makeRequest(turn));
  const outcomes: Record<string, number> = {};
  const endsAt = Date.now() + seconds * 1_000;
  const opened = Array.from({ length: clients }, (_, index) => {
    const client = new HttpClient({ url, address: addressOf(addresses, index), connections: 1 });
    void runClient(client, index);
    return client;
  });
  await sleep(seconds * 1_000);
  for (const client of opened) client.close();
  return outcomes;

  async function runClient(client: HttpClient, index: number): Promise<void> {
    for (let turn = index; Date.now() < endsAt; turn += 1) {
      const { label } = await client.post(prepared[turn % PREPARED] ?? makeRequest(turn));
      if (Date.now() < endsAt) outcomes[label] = (outcomes[label] ?? 0) + 1;
      await sleep(pauseMs);
    }
  }
}

/** The largest size that the gateway accepts. */
async function findSize({ url, addresses }: AttackOptions, name: AttackName): Promise<number> {
  const sizes = sizesOf(name);
  const client = new HttpClient({ url, address: addressOf(addresses, 0), connections: 1 });
  try {
    for (const size of sizes.slice(0, -1)) {
      const { label } = await client.post(attacks[name](0, size));
      if (!/COST_LIMIT_EXCEEDED|TOO_LARGE/.test(label)) return size;
    }
  } finally {
    client.close();
  }
  return sizes.at(-1) ?? 1;
}

function addressOf(addresses: readonly string[], index: number): string {
  return addresses[index % addresses.length] ?? '127.0.0.2';
}
