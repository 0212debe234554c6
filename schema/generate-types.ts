import { writeOrCheck } from './generated-file.ts';
import { readSubgraphs } from './read-subgraphs.ts';
import { resolverTypesOf } from './resolver-types.ts';

/** `npm run types:generate` writes each partner's schema.types.ts; with `--check` it fails when one is stale. */
const partners = [...(await readSubgraphs()), { sdl: 'subgraphs/template/schema.graphql' }];
await writeOrCheck(await Promise.all(partners.map(resolverTypesOf)), process.argv);
