import { randomBytes } from 'node:crypto';
import { portVariable, readSubgraphConfig, type Subgraph, type SubgraphConfig } from '@passerelle/kit';
import { type GatewayConfig, readGatewayConfig } from '../gateway/index.ts';
import { committedSupergraphFile, exampleQueriesDirectory } from './project-paths.ts';
import type { PortSetting } from './require-free-ports.ts';

/** All settings of `npm start`. */
export interface StartSettings {
  readonly gateway: GatewayConfig;
  readonly subgraphs: readonly ConfiguredSubgraph[];
  readonly ports: readonly PortSetting[];
}

export interface ConfiguredSubgraph {
  readonly subgraph: Subgraph<unknown>;
  readonly config: SubgraphConfig;
}

/**
 * Reads the settings of the gateway and of the subgraphs. Only the gateway's port is fixed: the subgraphs and the port for
 * administrators take free ports, unless their variables are set, so that several processes can run side by side.
 *
 * @throws ConfigError that names the variable
 */
export function readStartSettings(
  env: NodeJS.ProcessEnv,
  subgraphs: readonly Subgraph<unknown>[],
): StartSettings {
  const gateway = readGateway(env);
  const configured = readSubgraphs(env, subgraphs);
  return { gateway, subgraphs: configured, ports: portSettings(gateway, configured) };
}

function readGateway(env: NodeJS.ProcessEnv): GatewayConfig {
  const config = readGatewayConfig(env, {
    defaultSupergraphFile: committedSupergraphFile,
    examplesDirectory: exampleQueriesDirectory,
    // Without this, each request would print a line in the terminal.
    defaultLogLevel: 'warn',
    defaultAdminPort: 0,
  });
  // Gateway and subgraphs share this process, so a new secret for each start is sufficient.
  const gatewaySecret = config.access.gatewaySecret ?? randomBytes(32).toString('base64url');
  return { ...config, access: { ...config.access, gatewaySecret } };
}

/** Only the gateway may be reachable from other machines, so HOST does not apply to the subgraphs. */
function readSubgraphs(
  env: NodeJS.ProcessEnv,
  subgraphs: readonly Subgraph<unknown>[],
): ConfiguredSubgraph[] {
  const loopback = { ...env, HOST: '127.0.0.1' };
  return subgraphs.map((subgraph) => {
    const config = readSubgraphConfig(loopback, { ...subgraph, mongodbUri: '', defaultLogLevel: 'warn' });
    return { subgraph, config: env[portVariable(subgraph.name)] ? config : { ...config, port: 0 } };
  });
}

function portSettings(
  { host, port, admin }: GatewayConfig,
  subgraphs: readonly ConfiguredSubgraph[],
): PortSetting[] {
  return [
    { variable: 'PORT', port, host, hostVariable: 'HOST' },
    ...(admin ? [{ variable: 'ADMIN_PORT', ...admin, hostVariable: 'ADMIN_HOST' }] : []),
    ...subgraphs.map(({ subgraph, config }) => ({
      variable: portVariable(subgraph.name),
      port: config.port,
      host: config.host,
    })),
  ];
}
