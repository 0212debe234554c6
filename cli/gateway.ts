import { fileURLToPath } from 'node:url';
import { type KeyRegistry, openKeyStore, readGatewayConfig, startGateway } from '../gateway/index.ts';
import { findDatabase } from './open-database.ts';
import { runUntilStopped } from './run-until-stopped.ts';
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
  const keyStore = await findKeys(env);
  try {
    const gateway = await startGateway({ ...config, keyStore });
    console.log(`The graph is at ${gateway.url}.`);
    runUntilStopped([gateway, ...(keyStore ? [keyStore] : []), tracing]);
  } catch (error) {
    await keyStore?.close();
    throw error;
  }
}

/** The gateway needs no database: where there is none, callers have no keys. */
async function findKeys(env: NodeJS.ProcessEnv): Promise<KeyRegistry | undefined> {
  const uri = await findDatabase(env);
  return uri === null ? undefined : openKeyStore(uri);
}
