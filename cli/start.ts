import { randomBytes } from 'node:crypto';
import { findRunningDatabase } from '../database/index.ts';
import { openKeyStore, openUsageSink, readGatewayConfig, startGateway } from '../gateway/index.ts';
import { readSubgraphConfig, startSubgraph } from '../subgraphs/kit/index.ts';
import { committedSupergraph, questionsDirectory } from './gateway.ts';
import { prepareLocalKeys } from './local-keys.ts';
import { openDatabase } from './open-database.ts';
import { loadSubgraphs } from './partners.ts';
import { closeAll, runUntilStopped } from './run-until-stopped.ts';
import { seedEmptyPartners } from './seed-partners.ts';
import { startTracing } from './start-tracing.ts';
import { UsageError } from './usage-error.ts';
import { welcome } from './welcome.ts';

interface Closable {
  close(): Promise<void>;
}

/**
 * `npm start`: the whole graph on one machine. The database engine is a process of its own; the subgraphs and the gateway share this
 * one, and talk over HTTP as they do in production.
 */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const partners = await loadSubgraphs();
  // Every setting is read before anything is opened: a wrong one should cost nobody a wait.
  const gatewayConfig = readGatewayConfig(env, {
    defaultSupergraphFile: committedSupergraph,
    examplesDirectory: questionsDirectory,
    // A newcomer's terminal is for reading.
    defaultLogLevel: 'warn',
    defaultAdminPort: 4090,
  });
  // Subgraphs trust whoever reaches them, so here only this machine does, wherever HOST puts the gateway.
  const loopback = { ...env, HOST: '127.0.0.1' };
  const listening = partners.map((partner) => ({
    partner,
    settings: readSubgraphConfig(loopback, { ...partner, mongodbUri: '', defaultLogLevel: 'warn' }),
  }));
  // Both sides live in this process: a secret of its own for each start is enough.
  const gatewaySecret = gatewayConfig.access.gatewaySecret ?? randomBytes(32).toString('base64url');
  await refuseSecondStart(env);

  const running: Closable[] = [await startTracing(env, 'passerelle')];
  try {
    const database = await openDatabase(env, { share: false });
    running.unshift(database);
    const seeded = await seedEmptyPartners(partners, database.uri);
    const subgraphs = await allStarted(
      running,
      listening.map(({ partner, settings }) =>
        startSubgraph(partner, { ...settings, mongodbUri: database.uri, gatewaySecret }),
      ),
    );
    const partnerUrls = Object.fromEntries(subgraphs.map(({ name, url }) => [name, url]));
    const keyStore = await openKeyStore(database.uri);
    running.unshift(keyStore);
    const usageSink = await openUsageSink({ file: env.FIELD_USAGE_FILE, uri: database.uri });
    if (usageSink) running.unshift(usageSink);
    const localKeys = await prepareLocalKeys(env, keyStore);
    const gateway = await startGateway({
      ...gatewayConfig,
      access: { ...gatewayConfig.access, gatewaySecret },
      keyStore,
      usageSink,
      localKeys,
      partnerUrls: { ...partnerUrls, ...gatewayConfig.partnerUrls },
    });
    running.unshift(gateway);
    console.log(
      welcome({ url: gateway.url, place: database.place, isFirstRun: seeded.length > 0, localKeys }),
    );
    runUntilStopped(running, database.lost);
  } catch (error) {
    await closeAll(running);
    throw error;
  }
}

/** What was started together, once all of it is there; or the first failure, with what did start among `running`. */
async function allStarted<Started extends Closable>(
  running: Closable[],
  starting: readonly Promise<Started>[],
): Promise<Started[]> {
  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  running.unshift(...started);
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  return started;
}

async function refuseSecondStart(env: NodeJS.ProcessEnv): Promise<void> {
  if (env.MONGODB_URI) return;
  const directory = env.DATA_DIR || '.data';
  const already = await findRunningDatabase(directory);
  if (!already) return;
  throw new UsageError(
    `Passerelle already runs on the data in ${directory} (process ${already.ownerPid}). Stop that one first, or set DATA_DIR and the ports for a second.`,
  );
}
