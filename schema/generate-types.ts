import { writeOrCheck } from './generated-file.ts';
import { readSubgraphs } from './read-subgraphs.ts';
import { subgraphTypesOf } from './subgraph-types.ts';

/** `npm run types:generate` writes each partner's schema.types.ts and resolvers.types.ts; with `--check` it fails when one is stale. */
const partners = [...(await readSubgraphs()), { sdl: 'subgraphs/template/schema.graphql' }];
const files = await Promise.all(partners.map(subgraphTypesOf));
await writeOrCheck(files.flat(), process.argv);
