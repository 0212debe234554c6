import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Log, LogEntry } from '../protocol/index.ts';
import { type GatewayConfigOverrides, readGatewayConfig } from './config.ts';
import { type RunningGateway, startGateway } from './server.ts';

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';

export interface GatewayUnderTest {
  readonly gateway: RunningGateway;
  readonly log: readonly LogEntry[];
  readonly sendQuery: (query: string, options?: QueryOptions) => Promise<GraphQLAnswer>;
}

export interface QueryOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: unknown;
  readonly errors?: Array<{
    message: string;
    path?: Array<string | number>;
    extensions: Record<string, unknown>;
  }>;
  readonly extensions?: unknown;
}

/** The subgraph SDL with the federation header that every test partner needs. */
export function federated(sdl: string): string {
  return `${FEDERATION}\n${sdl}`;
}

export function composeSupergraph(partners: Record<string, { sdl: string; url: string }>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(partners).map(([name, { sdl, url }]) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Stops what a test has started, in reverse order, whether the test passes or fails. */
export class Cleanup {
  readonly #steps: Array<() => Promise<unknown>> = [];

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).toReversed()) await step();
  }
}

export async function temporaryDirectory(cleanup: Cleanup): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-gateway-'));
  cleanup.add(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Starts a gateway on a free port for this supergraph, without the explorer, and keeps its log. */
export async function startTestGateway(
  cleanup: Cleanup,
  supergraphSdl: string,
  overrides: GatewayConfigOverrides = {},
): Promise<GatewayUnderTest> {
  const directory = await temporaryDirectory(cleanup);
  const supergraphFile = join(directory, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraphSdl);
  const log: LogEntry[] = [];
  const gateway = await startGateway(
    readGatewayConfig(
      // Other tests that run at the same time would count as load.
      { SHED_EVENT_LOOP_DELAY_MS: '0', SHED_HEAP_PERCENT: '0' },
      { port: 0, supergraphFile, pageDirectory: directory, log: keepProblems(log), ...overrides },
    ),
  );
  cleanup.add(() => gateway.close());
  return { gateway, log, sendQuery: (query, options) => sendQuery(gateway, query, options) };
}

/** Keeps all log entries except those of level `info`, such as the entry of each request. */
export function keepProblems(entries: LogEntry[]): Log {
  return (entry) => {
    if (entry.level !== 'info') entries.push(entry);
  };
}

export async function sendQuery(
  gateway: RunningGateway,
  query: string,
  { headers, ...body }: QueryOptions = {},
): Promise<GraphQLAnswer> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...body }),
  });
  const answer = (await response.json()) as Omit<GraphQLAnswer, 'status' | 'headers'>;
  return { status: response.status, headers: response.headers, ...answer };
}
