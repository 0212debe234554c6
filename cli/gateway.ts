import { fileURLToPath } from 'node:url';
import { readGatewayConfig, startGateway } from '../gateway/index.ts';
import { runUntilStopped } from './run-until-stopped.ts';

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
  const gateway = await startGateway(config);
  console.log(`The graph is at ${gateway.url}.`);
  runUntilStopped([gateway]);
}
