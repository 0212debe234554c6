import { CompositionError, composeSupergraph } from './compose-supergraph.ts';
import { writeOrCheck } from './generated-file.ts';
import { readSubgraphs } from './read-subgraphs.ts';

/** `npm run compose` writes supergraph.graphql. With `--check` it fails if the committed file is out of date. */
try {
  const { supergraphSdl, hints } = await composeSupergraph(await readSubgraphs());
  for (const hint of hints) console.warn(hint);
  const file = new URL('supergraph.graphql', import.meta.url);
  await writeOrCheck([{ file, content: supergraphSdl, madeBy: 'compose' }], process.argv);
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(`The partners' schemas do not compose:\n${error.message}`);
  process.exitCode = 1;
}
