import { parseArgs } from 'node:util';
import {
  type AttackLimits,
  type AttackOptions,
  attacks,
  findMissedLimits,
  hasRecovered,
  measureAttack,
  reportAttack,
  type System,
  startSystem,
} from './attacks/index.ts';

/**
 * Measures what one caller can do to the others: a polite client sends the example queries at a constant rate, alone, then
 * while twelve others attack, then after they have left. See README.md.
 */

const limits: AttackLimits = { slowdown: 5, growthBytes: 300 * 2 ** 20 };

const CLIENTS = 12;
const POLITE_ADDRESS = '127.0.0.99';
const oneAddress = ['127.0.0.2'];
const ownAddresses = Array.from({ length: CLIENTS }, (_, index) => `127.0.0.${index + 2}`);
const allAttacks = [...Object.keys(attacks), 'silent-connections'] as AttackOptions['name'][];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    calm: { type: 'string', default: '15' },
    rate: { type: 'string', default: '15' },
    pause: { type: 'string', default: '5' },
    heap: { type: 'string' },
    addresses: { type: 'string', default: 'both' },
    key: { type: 'boolean', default: false },
    env: { type: 'string', multiple: true, default: [] },
  },
});
const seconds = readInteger('seconds', values.seconds, { from: 1, to: 120 });
const calmSeconds = readInteger('calm', values.calm, { from: 2, to: 120 });
const requestsPerSecond = readInteger('rate', values.rate, { from: 1, to: 100 });
const pauseMs = readInteger('pause', values.pause, { from: 0, to: 10_000 });
const heapMib =
  values.heap === undefined ? undefined : readInteger('heap', values.heap, { from: 128, to: 65_536 });
const env = Object.fromEntries(values.env.map((setting) => setting.split(/=(.*)/s).slice(0, 2)));

let missedCount = 0;
let system: System | undefined;
try {
  for (const name of readNames(positionals)) {
    for (const addresses of readAddresses(values.addresses)) {
      system ??= await startSystem({ heapMib, env });
      const result = await measureAttack({
        system,
        calmSeconds,
        attack: { name, clients: CLIENTS, addresses, seconds, pauseMs },
        polite: values.key
          ? { address: oneAddress[0] ?? '', key: system.key, requestsPerSecond }
          : { address: POLITE_ADDRESS, key: undefined, requestsPerSecond },
      });
      const missed = findMissedLimits(result, limits);
      missedCount += missed.length === 0 ? 0 : 1;
      const from = addresses.length === 1 ? 'one address' : `${addresses.length} addresses`;
      reportAttack(`${name}, from ${from}`, result, missed);
      // The next attack is measured on a system that is well.
      if (!hasRecovered(result, limits)) {
        await system.stop();
        system = undefined;
      }
    }
  }
} finally {
  await system?.stop();
}
if (missedCount > 0) process.exitCode = 1;

function readNames(given: readonly string[]): readonly AttackOptions['name'][] {
  const unknown = given.find((name) => !allAttacks.some((known) => known === name));
  if (unknown !== undefined)
    throw new Error(`An attack must be one of ${allAttacks.join(', ')}, but got '${unknown}'.`);
  return given.length === 0 ? allAttacks : allAttacks.filter((name) => given.includes(name));
}

function readAddresses(text: string): readonly (readonly string[])[] {
  if (text === 'both') return [oneAddress, ownAddresses];
  if (text === 'one') return [oneAddress];
  if (text === 'twelve') return [ownAddresses];
  throw new Error(`--addresses must be one, twelve or both, but got '${text}'.`);
}

function readInteger(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} must be a whole number from ${from} to ${to}, but got '${text}'.`);
}
