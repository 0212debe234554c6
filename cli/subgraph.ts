import { createWorld, readSubgraphConfig, seedWhenEmpty, startSubgraph } from '../subgraphs/kit/index.ts';
import { openDatabase } from './open-database.ts';
import { loadPartner } from './partners.ts';
import { closeAll, runUntilStopped } from './run-until-stopped.ts';
import { seedPartners } from './seed-partners.ts';
import { startTracing } from './start-tracing.ts';

/**
 * `passerelle subgraph amcto`: one partner's subgraph in a process of its own. On the embedded database, which is for trying things
 * out, an empty database is given sample data; a MongoDB server's is served as it is.
 */
export async function serveSubgraph(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<void> {
  const partner = await loadPartner(name);
  // Read before anything is opened: a wrong setting should cost nobody a wait.
  const config = readSubgraphConfig(env, { ...partner, mongodbUri: '' });
  const tracing = await startTracing(env, `passerelle-${name}`);
  const database = await openDatabase(env, { share: true });
  try {
    if (database.isEmbedded) {
      const world = createWorld({ seed: 1, scale: 1 });
      await seedPartners([partner], { uri: database.uri, world, seeding: seedWhenEmpty });
    }
    const running = await startSubgraph(partner, { ...config, mongodbUri: database.uri });
    console.log(`The ${name} subgraph answers at ${running.url} (data: ${database.place}).`);
    runUntilStopped([running, database, tracing], database.crashed);
  } catch (error) {
    await closeAll([database]);
    throw error;
  }
}
