import { listDocuments, readGatewayConfig } from '../gateway/index.ts';
import { committedSupergraph, questionsDirectory } from './gateway.ts';
import { showTable } from './show-table.ts';

/** `passerelle documents`: what dashboards may ask for by id, and what each costs. */
export async function showDocuments(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readGatewayConfig(env, {
    defaultSupergraphFile: committedSupergraph,
    examplesDirectory: questionsDirectory,
  });
  const documents = await listDocuments(config);
  const rows = documents.map(({ name, id, cost, problem }) => ({
    name,
    cost: cost?.toString() ?? 'unknown',
    id,
    problem: problem ?? '',
  }));
  console.log(rows.length === 0 ? 'There are no approved documents.' : showTable(rows));
}
