import { createWorld, readSubgraphConfig, seedWhenEmpty, startSubgraph } from '../subgraphs/kit/index.ts';
import { openDatabase } from './open-database.ts';
import { loadPartner } from './partners.ts';
import { Resources } from './resources.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { seedPartners } from './seed-partners.ts';
import { startTracing } from './start-tracing.ts';

/**
 * `passerelle subgraph amcto`: runs one partner's subgraph in its own process. With the embedded database, an empty
 * database gets sample data; the data of a MongoDB server is not changed.
 */
export async function runSubgraph(env: NodeJS.ProcessEnv, name: string): Promise<void> {
  const subgraph = await loadPartner(name);
  // Read before anything is opened, so that an invalid setting is reported at once.
  const config = readSubgraphConfig(env, { ...subgraph, mongodbUri: '' });
  const resources = new Resources();
  try {
    resources.add(await startTracing(env, `passerelle-${name}`));
    const database = resources.add(await openDatabase(env, { share: true }));
    if (database.isEmbedded) {
      const world = createWorld({ seed: 1, scale: 1 });
      await seedPartners([subgraph], { uri: database.uri, world, seeding: seedWhenEmpty });
    }
    const running = resources.add(await startSubgraph(subgraph, { ...config, mongodbUri: database.uri }));
    console.log(`The ${name} subgraph is at ${running.url} (data: ${database.place}).`);
    runUntilStopped(resources, database.crashed);
  } catch (error) {
    await resources.close();
    throw error;
  }
}
