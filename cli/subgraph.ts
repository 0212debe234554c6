import { readSubgraphConfig, startSubgraph } from '../subgraphs/kit/index.ts';
import { openDatabase } from './open-database.ts';
import { loadSubgraph } from './partners.ts';
import { closeAll, runUntilStopped } from './run-until-stopped.ts';
import { startTracing } from './start-tracing.ts';

/**
 * `passerelle subgraph amcto`: one partner's subgraph in a process of its own. On the embedded database, which is for trying things
 * out, an empty database is given sample data; a MongoDB server's is served as it is.
 */
export async function serveSubgraph(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<void> {
  const subgraph = await loadSubgraph(name);
  // Read before anything is opened: a wrong setting should cost nobody a wait.
  const config = readSubgraphConfig(env, { ...subgraph, mongodbUri: '' });
  const tracing = await startTracing(env, `passerelle-${name}`);
  const database = await openDatabase(env, { share: true });
  try {
    if (database.isEmbedded) {
      // Loaded here only: a subgraph in production needs no sample.
      const { seedEmptyPartners } = await import('./seed-partners.ts');
      await seedEmptyPartners([subgraph], database.uri);
    }
    const running = await startSubgraph(subgraph, { ...config, mongodbUri: database.uri });
    console.log(`The ${name} subgraph answers at ${running.url} (data: ${database.place}).`);
    runUntilStopped([running, database, tracing], database.lost);
  } catch (error) {
    await closeAll([database]);
    throw error;
  }
}
