import { readSubgraphConfig, startSubgraph } from '@passerelle/kit';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { loadSubgraph } from './partners.ts';
import { Resources } from './resources.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { startTracing } from './start-tracing.ts';

/**
 * `passerelle subgraph amcto`: runs one partner's subgraph in its own process. With the embedded database, an empty
 * database gets sample data; the data of a MongoDB server is not changed.
 */
export async function runSubgraph(env: NodeJS.ProcessEnv, name: string): Promise<void> {
  const subgraph = await loadSubgraph(name);
  // Read before anything is opened, so that an invalid setting is reported first.
  const config = readSubgraphConfig(env, { ...subgraph, mongodbUri: '' });
  const resources = new Resources();
  let database: OpenDatabase | undefined;
  try {
    resources.add(await startTracing(env, `passerelle-${name}`));
    database = resources.add(await openDatabase(env, { share: true }));
    if (database.isEmbedded) {
      // Imported only here: a subgraph in production needs no sample data.
      const { seedEmptyPartners } = await import('./seed-partners.ts');
      await seedEmptyPartners([subgraph], database.uri);
    }
    const running = resources.add(await startSubgraph(subgraph, { ...config, mongodbUri: database.uri }));
    console.log(`The ${name} subgraph is at ${running.url} (data: ${database.place}).`);
    runUntilStopped(resources, database.crashed);
  } catch (error) {
    const cause = await (database?.causeOf(error) ?? error);
    await resources.close();
    throw cause;
  }
}
