import { listDocuments, readGatewayConfig } from '../gateway/index.ts';
import { committedSupergraphFile, exampleQueriesDirectory } from './project-paths.ts';
import { showTable } from './show-table.ts';

/** `passerelle documents`: prints the approved documents with their ids and estimated costs. */
export async function runDocuments(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readGatewayConfig(env, {
    defaultSupergraphFile: committedSupergraphFile,
    examplesDirectory: exampleQueriesDirectory,
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
