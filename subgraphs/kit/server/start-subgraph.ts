import type { FastifyInstance } from 'fastify';
import type { Connection } from 'mongoose';
import { createLog, type Log } from '../../../protocol/index.ts';
import { defaultLimits, portVariable, type SubgraphConfig } from '../config.ts';
import { connectDatabase, DatabaseAvailability, ensureIndexes } from '../records/index.ts';
import { createApolloServer } from './create-apollo-server.ts';
import { createApp } from './create-app.ts';
import { RequestObserver } from './request-observer.ts';
import type { Subgraph } from './subgraph.ts';
import { traceCommands } from './trace-commands.ts';

export interface RunningSubgraph {
  readonly name: string;
  /** The address of its GraphQL endpoint: `http://127.0.0.1:4004/graphql`. */
  readonly url: string;
  readonly database: Connection;
  /** Accepts no more requests, finishes those in progress, and disconnects from the database. Can be called twice. */
  close(): Promise<void>;
}

/** Another process listens on the port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Connects to the partner's database, creates its indexes, and serves the subgraph at `/graphql`, with `/health/live` and
 * `/health/ready`.
 *
 * @param log Writes JSON lines to standard error by default, from `config.logLevel` on (`warn` by default).
 * @throws DatabaseUnreachableError, PortTakenError
 */
export async function startSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  config: SubgraphConfig,
  log: Log = createLog({ service: subgraph.name, level: config.logLevel ?? 'warn' }),
): Promise<RunningSubgraph> {
  const database = await connectDatabase(config.mongodbUri, subgraph.name);
  try {
    traceCommands(database);
    await ensureIndexes(database, subgraph.models);
    const observer = new RequestObserver(subgraph.name, log);
    const apollo = await createApolloServer(subgraph, observer, log);
    const { concurrency, queue, requestTimeoutMs } = { ...defaultLimits, ...config };
    const availability = new DatabaseAvailability(database, (isAvailable) => logDatabase(isAvailable, log));
    const app = createApp(subgraph, {
      apollo,
      database,
      availability,
      observer,
      secret: config.gatewaySecret,
      gate: { concurrency, queue },
      requestTimeoutMs,
    });
    const url = await listen(app, subgraph.name, config);
    let closed: Promise<void> | undefined;
    async function close(): Promise<void> {
      await app.close();
      await apollo.stop();
      availability.close();
      await database.close();
    }
    return { name: subgraph.name, url, database, close: () => (closed ??= close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function logDatabase(isAvailable: boolean, log: Log): void {
  const message = isAvailable
    ? 'The database answers again.'
    : 'The database does not answer. Requests fail until it does.';
  log({ level: 'warn', message });
}

async function listen(app: FastifyInstance, name: string, { host, port }: SubgraphConfig): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new PortTakenError(
      `Port ${port}, where the ${name} subgraph should listen, is taken. Stop the process that listens there, or set ${portVariable(name)} to a free port.`,
      { cause },
    );
  }
  const address = app.server.address();
  const taken = typeof address === 'object' ? (address?.port ?? port) : port;
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}/graphql`;
}
