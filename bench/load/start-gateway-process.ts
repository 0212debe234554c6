import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { partnerNames, schemas } from './partners.ts';
import type { PartnerUrls } from './partners-process.ts';

/** What `monitor-process.js` sends from the gateway's process, twice a second. */
export interface Sample {
  readonly at: number;
  readonly rss: number;
  /** Processor time since the start of the process. */
  readonly cpuMs: number;
  /** The longest time since the last sample for which the event loop was blocked. */
  readonly stallMs: number;
  readonly unhandledRejections: number;
}

export interface GatewayProcess {
  readonly url: string;
  /** All samples up to now. */
  observed(): ObservedGateway;
  /** Throws if the gateway's exit code is not 0. */
  stop(): Promise<void>;
}

export interface ObservedGateway {
  readonly samples: readonly Sample[];
  readonly isRunning: boolean;
}

const command = fileURLToPath(new URL('../../cli/passerelle.js', import.meta.url));
const monitor = new URL('./monitor-process.js', import.meta.url).href;

/** Starts `passerelle gateway` with its default settings, except that there is no rate limit. */
export async function startGatewayProcess(urls: PartnerUrls): Promise<GatewayProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  const supergraph = join(directory, 'supergraph.graphql');
  await writeFile(supergraph, compose(urls));
  const logFile = join(directory, 'gateway.log');
  const log = await open(logFile, 'w');
  const child = spawn(
    process.execPath,
    ['--import', monitor, command, 'gateway', '--supergraph', supergraph, '--port', '0'],
    {
      env: { ...process.env, DATA_DIR: directory, MONGODB_URI: '', RATE_LIMIT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    },
  );
  await log.close();
  const samples: Sample[] = [];
  child.on('message', (sample: Sample) => samples.push(sample));

  const { stdout } = child;
  if (stdout === null) throw new Error('The gateway has no standard output.');
  for await (const line of createInterface(stdout)) {
    const url = /The graph is at (\S+)\.$/.exec(line)?.[1];
    if (url === undefined) continue;
    stdout.resume();
    return { url, observed: () => ({ samples: [...samples], isRunning: isRunning() }), stop };
  }
  throw new Error(`The gateway did not start: ${await readFile(logFile, 'utf8')}`);

  function isRunning(): boolean {
    return child.exitCode === null && child.signalCode === null;
  }

  async function stop(): Promise<void> {
    if (isRunning()) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await rm(directory, { recursive: true, force: true });
    if (child.exitCode !== 0)
      throw new Error(`The gateway ended with ${child.exitCode ?? child.signalCode}.`);
  }
}

function compose(urls: PartnerUrls): string {
  const { supergraphSdl, errors } = composeServices(
    partnerNames.map((name) => ({ name, url: urls[name], typeDefs: parse(schemas[name]) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
