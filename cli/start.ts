import { randomBytes } from 'node:crypto';
import { type RunningSubgraph, readSubgraphConfig, type Subgraph, startSubgraph } from '@passerelle/kit';
import { findRunningDatabase } from '../database/index.ts';
import {
  type GatewayConfig,
  openKeyStore,
  openUsageSink,
  readGatewayConfig,
  startGateway,
} from '../gateway/index.ts';
import { dataDirectory } from './data-directory.ts';
import { openDatabase } from './open-database.ts';
import { loadSubgraphs } from './partners.ts';
import { prepareLocalKeys } from './prepare-local-keys.ts';
import { committedSupergraphFile, exampleQueriesDirectory } from './project-paths.ts';
import { Resources } from './resources.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { seedEmptyPartners } from './seed-partners.ts';
import { startTracing } from './start-tracing.ts';
import { UsageError } from './usage-error.ts';
import { welcomeText } from './welcome-text.ts';

/**
 * `passerelle start`, which `npm start` runs: the whole graph on one machine. The database engine has its own process.
 * The subgraphs and the gateway share this process and communicate over HTTP, as in production.
 */
export async function runStart(env: NodeJS.ProcessEnv): Promise<void> {
  // All settings are read first, so that an invalid one is reported before anything is opened.
  const gatewayConfig = readConfig(env);
  const { gatewaySecret } = gatewayConfig.access;
  const subgraphs = readSubgraphConfigs(env, await loadSubgraphs());
  await rejectSecondStart(env);

  const resources = new Resources();
  try {
    resources.add(await startTracing(env, 'passerelle'));
    const database = resources.add(await openDatabase(env, { share: false }));
    const { uri } = database;
    const seeded = await seedEmptyPartners(
      subgraphs.map(({ subgraph }) => subgraph),
      uri,
    );
    const partnerUrls = await startSubgraphs(resources, subgraphs, { mongodbUri: uri, gatewaySecret });
    const keyStore = resources.add(await openKeyStore(uri));
    const usageSink = await openUsageSink({ file: env.FIELD_USAGE_FILE, uri });
    if (usageSink) resources.add(usageSink);
    const localKeys = await prepareLocalKeys(env, keyStore);
    const gateway = resources.add(
      await startGateway({
        ...gatewayConfig,
        keyStore,
        usageSink,
        localKeys,
        partnerUrls: { ...partnerUrls, ...gatewayConfig.partnerUrls },
      }),
    );
    const isFirstRun = seeded.length > 0;
    console.log(welcomeText({ url: gateway.url, place: database.place, isFirstRun, localKeys }));
    runUntilStopped(resources, database.crashed);
  } catch (error) {
    await resources.close();
    throw error;
  }
}

function readConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const config = readGatewayConfig(env, {
    defaultSupergraphFile: committedSupergraphFile,
    examplesDirectory: exampleQueriesDirectory,
    // Without this, each request would print a line in the terminal.
    defaultLogLevel: 'warn',
    defaultAdminPort: 4090,
  });
  // Gateway and subgraphs share this process, so a new secret for each start is sufficient.
  const gatewaySecret = config.access.gatewaySecret ?? randomBytes(32).toString('base64url');
  return { ...config, access: { ...config.access, gatewaySecret } };
}

interface ConfiguredSubgraph {
  readonly subgraph: Subgraph<unknown>;
  readonly config: ReturnType<typeof readSubgraphConfig>;
}

/** Only the gateway may be reachable from other machines, so HOST does not apply to the subgraphs. */
function readSubgraphConfigs(
  env: NodeJS.ProcessEnv,
  subgraphs: readonly Subgraph<unknown>[],
): ConfiguredSubgraph[] {
  const loopback = { ...env, HOST: '127.0.0.1' };
  return subgraphs.map((subgraph) => ({
    subgraph,
    config: readSubgraphConfig(loopback, { ...subgraph, mongodbUri: '', defaultLogLevel: 'warn' }),
  }));
}

async function rejectSecondStart(env: NodeJS.ProcessEnv): Promise<void> {
  if (env.MONGODB_URI) return;
  const directory = dataDirectory(env);
  const running = await findRunningDatabase(directory);
  if (!running) return;
  throw new UsageError(
    `Passerelle is already running with the data in ${directory} (process ${running.ownerPid}). Stop that process, or set DATA_DIR and the ports to other values.`,
  );
}

/**
 * Starts all subgraphs at the same time and returns their URLs by name. If one fails, waits for the others, so that
 * `resources` contains those that started.
 */
async function startSubgraphs(
  resources: Resources,
  subgraphs: readonly ConfiguredSubgraph[],
  shared: { readonly mongodbUri: string; readonly gatewaySecret: string | undefined },
): Promise<Record<string, string>> {
  const outcomes = await Promise.allSettled(
    subgraphs.map(({ subgraph, config }) => startSubgraph(subgraph, { ...config, ...shared })),
  );
  const started: RunningSubgraph[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') started.push(resources.add(outcome.value));
  }
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  return Object.fromEntries(started.map(({ name, url }) => [name, url]));
}
