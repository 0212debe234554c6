import { writeOrCheck } from './generated-file.ts';
import { readSubgraphs } from './read-subgraphs.ts';
import { subgraphTypesOf } from './subgraph-types.ts';

/** `npm run types:generate` writes each partner's schema.types.ts. With `--check` it fails if one is out of date. */
const partners = [...(await readSubgraphs()), { sdl: 'subgraphs/template/schema.graphql' }];
await writeOrCheck(await Promise.all(partners.map(subgraphTypesOf)), process.argv);
