import { openKeyStore, openUsageSink, readGatewayConfig, startGateway } from '../gateway/index.ts';
import { findDatabase } from './open-database.ts';
import { committedSupergraphFile, exampleQueriesDirectory } from './project-paths.ts';
import { Resources } from './resources.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { startTracing } from './start-tracing.ts';

interface GatewayOptions {
  readonly supergraph?: string;
  readonly port?: string;
}

/**
 * `passerelle gateway`: runs the gateway in its own process. The example queries are written for the committed
 * supergraph, so they are not offered with another one.
 */
export async function runGateway(env: NodeJS.ProcessEnv, options: GatewayOptions): Promise<void> {
  const isCommittedSupergraph = !options.supergraph && !env.SUPERGRAPH_FILE;
  const config = readGatewayConfig(env, {
    supergraphFile: options.supergraph,
    port: options.port,
    defaultSupergraphFile: committedSupergraphFile,
    examplesDirectory: isCommittedSupergraph ? exampleQueriesDirectory : undefined,
  });
  const resources = new Resources();
  try {
    resources.add(await startTracing(env, 'passerelle-gateway'));
    // The gateway works without a database; it then accepts no API keys.
    const uri = (await findDatabase(env)) ?? undefined;
    const usageSink = await openUsageSink({ file: env.FIELD_USAGE_FILE, uri });
    if (usageSink !== undefined) resources.add(usageSink);
    const keyStore = uri === undefined ? undefined : resources.add(await openKeyStore(uri));
    const gateway = resources.add(await startGateway({ ...config, keyStore, usageSink }));
    console.log(`The graph is at ${gateway.url}.`);
    runUntilStopped(resources);
  } catch (error) {
    await resources.close();
    throw error;
  }
}
