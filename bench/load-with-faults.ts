import { parseArgs } from 'node:util';
import {
  checkLimits,
  type Limits,
  type Phase,
  reportPhase,
  runLoad,
  startGatewayProcess,
  startPartnersProcess,
} from './load/index.ts';

/**
 * Measures how failing partners affect queries that only need healthy ones: a phase of load with all partners healthy,
 * then a phase with one partner hanging and one flapping. See README.md.
 */

const limits: Limits = { slowdown: 2, memoryDrift: 0.1 };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '200' },
    pause: { type: 'string', default: '0' },
  },
});
const seconds = readInteger('seconds', values.seconds, { from: 1, to: 600 });
const connections = readInteger('connections', values.connections, { from: 2, to: 1_000 });
const pauseMs = readInteger('pause', values.pause, { from: 0, to: 10_000 });

const partners = await startPartnersProcess();
const gateway = await startGatewayProcess(partners.urls);
try {
  console.log(`${connections} connections; each phase ${seconds} s.`);
  await runPhase(Math.min(15, seconds), false);

  const healthy = await runPhase(seconds, false);
  reportPhase('All partners healthy', healthy, gateway.observed());

  await partners.setBehaviours({ projects: 'hanging', awards: 'flapping' });
  const faulty = await runPhase(seconds, true);
  reportPhase('With faults: projects hangs, awards flaps', faulty, gateway.observed());

  const checks = checkLimits({ healthy, faulty, gateway: gateway.observed(), limits });
  console.log('');
  for (const { text, isMet } of checks) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`);
  if (checks.some(({ isMet }) => !isMet)) process.exitCode = 1;
} finally {
  await gateway.stop();
  await partners.stop();
}

function runPhase(duration: number, isFaulty: boolean): Promise<Phase> {
  return runLoad({ url: gateway.url, connections, pauseMs, seconds: duration, isFaulty });
}

function readInteger(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} must be a whole number from ${from} to ${to}, but got '${text}'.`);
}
