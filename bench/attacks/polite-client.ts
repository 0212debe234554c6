import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readExampleQueries } from '../../gateway/explorer/example-queries.ts';
import { type ClientRequest, HttpClient } from './http-client.ts';

/**
 * The process of the polite client. It sends the example queries in turn at a constant rate, whether earlier ones are
 * answered or not, and sends its parent the time and the outcome of each.
 */

export interface PoliteOptions {
  readonly url: string;
  readonly address: string;
  /** The secret of a key. Undefined: anonymous. */
  readonly key: string | undefined;
  readonly requestsPerSecond: number;
}

/** One request of the polite client. It is reported when it is sent, and again with its outcome. */
export interface PoliteRequest {
  readonly turn: number;
  /** When the request was due, in milliseconds since the epoch. */
  readonly at: number;
  readonly outcome?: { readonly durationMs: number; readonly label: string; readonly isAnswered: boolean };
}

/** As many as a browser has to one host. Further requests wait in the client, and their time counts. */
const CONNECTIONS = 6;

process.once('message', (options: PoliteOptions) => void run(options));
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function run({ url, address, key, requestsPerSecond }: PoliteOptions): Promise<void> {
  const requests = await readRequests(key);
  const client = new HttpClient({ url, address, connections: CONNECTIONS });
  const startedAt = Date.now();
  for (let turn = 0; process.connected; turn += 1) {
    const at = startedAt + (turn * 1_000) / requestsPerSecond;
    await sleep(Math.max(0, at - Date.now()));
    const request = requests[turn % requests.length];
    if (request === undefined) throw new Error('There are no example queries.');
    report({ turn, at });
    void client.post(request).then((outcome) => {
      report({ turn, at, outcome: { durationMs: Date.now() - at, ...outcome } });
    });
  }
}

function report(request: PoliteRequest): void {
  process.send?.(request);
}

async function readRequests(key: string | undefined): Promise<ClientRequest[]> {
  const directory = fileURLToPath(new URL('../../schema/operations/', import.meta.url));
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return (await readExampleQueries(directory)).map(({ query, variables }) => ({
    body: Buffer.from(JSON.stringify({ query, variables })),
    headers,
  }));
}
