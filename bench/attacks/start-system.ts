import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openEmbeddedDatabase } from '../../database/index.ts';
import { MeasuredProcess } from './measured-process.ts';

const command = fileURLToPath(new URL('../../cli/passerelle.js', import.meta.url));
const partners = ['mitacs', 'atr', 'tech-park', 'amcto'];
const firstSubgraphPort = 46_100;
const gatewayPort = 46_110;

export interface System {
  /** `http://127.0.0.1:46110/graphql` */
  readonly url: string;
  /** The secret of a key without scopes. */
  readonly key: string;
  readonly gateway: MeasuredProcess;
  readonly subgraphs: readonly MeasuredProcess[];
  readonly engine: { readonly name: string; readonly pid: number };
  stop(): Promise<void>;
}

export interface SystemOptions {
  /** Limit of the heap of the gateway and of each subgraph, in MiB. Undefined: Node's default. */
  readonly heapMib: number | undefined;
  /** Settings in addition to the defaults. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts everything as in production: the engine, each subgraph and the gateway in its own process, with sample data. */
export async function startSystem({ heapMib, env: given }: SystemOptions): Promise<System> {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-attacks-'));
  const engine = await openEmbeddedDatabase({ directory: join(directory, 'data') });
  const started: MeasuredProcess[] = [];
  const env = {
    DATA_DIR: join(directory, 'data'),
    MONGODB_URI: engine.uri,
    GATEWAY_SECRET: randomBytes(32).toString('base64'),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...given,
  };
  try {
    await run(['seed'], env);
    const key = (await run(['key', 'create', '--name', 'polite'], env)).match(/psk_\S+/)?.[0];
    if (key === undefined) throw new Error('`passerelle key create` must print a key, but did not.');
    const urls = await Promise.all(partners.map((name, index) => startSubgraph(name, index)));
    const { process: gateway, url } = await MeasuredProcess.start({
      name: 'gateway',
      args: ['gateway', '--port', String(gatewayPort)],
      env: { ...env, SUBGRAPH_URLS: urls.join(',') },
      heapMib,
    });
    started.push(gateway);
    const subgraphs = started.filter((each) => each !== gateway);
    return { url, key, gateway, subgraphs, engine: { name: 'engine', pid: engine.pid }, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function startSubgraph(name: string, index: number): Promise<string> {
    const port = { [`${name.replace('-', '_').toUpperCase()}_PORT`]: String(firstSubgraphPort + index) };
    const options = { name, args: ['subgraph', name], env: { ...env, ...port }, heapMib };
    const { process: subgraph, url } = await MeasuredProcess.start(options);
    started.push(subgraph);
    return `${name}=${url}`;
  }

  async function stop(): Promise<void> {
    await Promise.all(started.map((each) => each.stop()));
    await engine.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
  });
  return stdout;
}
