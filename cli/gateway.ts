import { fileURLToPath } from 'node:url';
import { openKeyStore, openUsageSink, readGatewayConfig, startGateway } from '../gateway/index.ts';
import { findDatabase } from './open-database.ts';
import { closeAll, runUntilStopped } from './run-until-stopped.ts';
import { startTracing } from './start-tracing.ts';

export const committedSupergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));
export const questionsDirectory = fileURLToPath(new URL('../schema/operations', import.meta.url));

interface GatewayCommandOptions {
  readonly supergraph?: string;
  readonly port?: string;
}

/**
 * `passerelle gateway`: the gateway in a process of its own. The ready questions belong to the committed supergraph and
 * are not shown over another.
 */
export async function serveGateway(env: NodeJS.ProcessEnv, options: GatewayCommandOptions): Promise<void> {
  const isOurs = !options.supergraph && !env.SUPERGRAPH_FILE;
  const config = readGatewayConfig(env, {
    supergraphFile: options.supergraph,
    port: options.port,
    defaultSupergraphFile: committedSupergraph,
    examplesDirectory: isOurs ? questionsDirectory : undefined,
  });
  const tracing = await startTracing(env, 'passerelle-gateway');
  const uri = (await findDatabase(env)) ?? undefined;
  // The gateway needs no database: where there is none, callers have no keys.
  const keyStore = uri === undefined ? undefined : await openKeyStore(uri);
  const usageSink = await openUsageSink({ file: env.FIELD_USAGE_FILE, uri });
  const held = [keyStore, usageSink, tracing].filter((one) => one !== undefined);
  try {
    const gateway = await startGateway({ ...config, keyStore, usageSink });
    console.log(`The graph is at ${gateway.url}.`);
    runUntilStopped([gateway, ...held]);
  } catch (error) {
    await closeAll(held);
    throw error;
  }
}
