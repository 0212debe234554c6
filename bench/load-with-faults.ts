import { parseArgs } from 'node:util';
import { askForAWhile, type Phase } from './load/ask-for-a-while.ts';
import { judge, type Limits, showPhase } from './load/judge.ts';
import { startGatewayProcess } from './load/start-gateway-process.ts';
import { startPartnersProcess } from './load/start-partners-process.ts';

/**
 * Many clients at once, first while all partners are well, then while one hangs and one comes and goes: what do those
 * feel who ask the well partners alone? See README.md.
 */

/** What the gateway is held to. */
const limits: Limits = { slowdown: 2, memoryDrift: 0.1 };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '200' },
    pause: { type: 'string', default: '0' },
  },
});
const seconds = wholeNumber('seconds', values.seconds, 1, 600);
const load = {
  connections: wholeNumber('connections', values.connections, 2, 1_000),
  pauseMs: wholeNumber('pause', values.pause, 0, 10_000),
};

const partners = await startPartnersProcess();
const gateway = await startGatewayProcess(partners.urls);
try {
  const ask = (duration: number, isFaulty: boolean): Promise<Phase> =>
    askForAWhile({ ...load, url: gateway.url, seconds: duration, isFaulty });
  console.log(`${load.connections} connections; each phase ${seconds} s.`);
  await ask(Math.min(15, seconds), false);

  const calm = await ask(seconds, false);
  showPhase('Calm: all partners are well', calm, gateway.watched());

  await partners.behave({ projects: 'hangs', awards: 'flaps' });
  const faulty = await ask(seconds, true);
  showPhase('Faulty: projects hangs, awards comes and goes', faulty, gateway.watched());

  const verdicts = judge({ calm, faulty, gateway: gateway.watched(), limits });
  for (const { text, isMet } of verdicts) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`);
  if (verdicts.some(({ isMet }) => !isMet)) process.exitCode = 1;
} finally {
  await gateway.stop();
  await partners.stop();
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} must be a whole number from ${from} to ${to}, but got '${text}'.`);
}
