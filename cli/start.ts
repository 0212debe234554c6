import { randomBytes } from 'node:crypto';
import { type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { findRunningDatabase } from '../database/index.ts';
import { openKeyStore, openUsageSink, startGateway } from '../gateway/index.ts';
import { dataDirectory } from './data-directory.ts';
import { mongodbUri, type OpenDatabase, openDatabase } from './open-database.ts';
import { loadSubgraphs } from './partners.ts';
import { prepareLocalKeys } from './prepare-local-keys.ts';
import { requireFreePorts } from './require-free-ports.ts';
import { Resources } from './resources.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { seedEmptyPartners } from './seed-partners.ts';
import { type ConfiguredSubgraph, readStartSettings } from './start-settings.ts';
import { startTracing } from './start-tracing.ts';
import { UsageError } from './usage-error.ts';
import { welcomeText } from './welcome-text.ts';

/**
 * `passerelle start`, which `npm start` runs: the whole graph on one machine. The database engine has its own process.
 * The subgraphs and the gateway share this process and communicate over HTTP, as in production.
 */
export async function runStart(env: NodeJS.ProcessEnv): Promise<void> {
  // All settings are read first, so that an invalid one is reported before anything is opened.
  const { gateway: gatewayConfig, subgraphs, ports } = readStartSettings(env, await loadSubgraphs());
  const { gatewaySecret } = gatewayConfig.access;
  await rejectSecondStart(env);
  await requireFreePorts(ports);

  const resources = new Resources();
  let database: OpenDatabase | undefined;
  try {
    resources.add(await startTracing(env, 'passerelle'));
    database = resources.add(await openDatabase(env, { share: false }));
    const { uri } = database;
    const seeded = await seedEmptyPartners(
      subgraphs.map(({ subgraph }) => subgraph),
      uri,
    );
    const partnerUrls = await startSubgraphs(resources, subgraphs, { mongodbUri: uri, gatewaySecret });
    const keyStore = resources.add(await openKeyStore(uri));
    const usageSink = await openUsageSink({ file: env.FIELD_USAGE_FILE, uri });
    if (usageSink) resources.add(usageSink);
    const localKeys = {
      keys: await prepareLocalKeys(env, keyStore),
      token: randomBytes(32).toString('base64url'),
    };
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
    console.log(
      welcomeText({
        url: gateway.url,
        adminUrl: gateway.adminUrl,
        place: database.place,
        isFirstRun,
        localKeys,
      }),
    );
    runUntilStopped(resources, database.crashed);
  } catch (error) {
    const cause = await (database?.causeOf(error) ?? error);
    await resources.close();
    throw cause;
  }
}

async function rejectSecondStart(env: NodeJS.ProcessEnv): Promise<void> {
  if (mongodbUri(env) !== undefined) return;
  const directory = dataDirectory(env);
  const running = await findRunningDatabase(directory);
  if (!running) return;
  throw new UsageError(
    `Passerelle is already running with the data in ${directory} (process ${running.ownerPid}). Stop that process, or set DATA_DIR and PORT to other values, as in DATA_DIR=.data-2 PORT=4100 npm start`,
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
