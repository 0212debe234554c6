import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, temporaryDirectory } from './gateway.fixture.ts';
import { listDocuments, readGatewayConfig } from './index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const cleanup = new Cleanup();
afterEach(() => cleanup.run());

it('lists each document with its id and cost, or with the problem that it has', async () => {
  const directory = await temporaryDirectory(cleanup);
  const supergraphFile = join(await temporaryDirectory(cleanup), 'supergraph.graphql');
  const sdl = federated('type Query { towns: [Town!]! } type Town { name: String }');
  await writeFile(supergraphFile, composeSupergraph({ towns: { sdl, url: 'http://127.0.0.1:1/graphql' } }));
  const skipped = 'query ($all: Boolean!) { towns @include(if: $all) { name } }';
  await writeFile(join(directory, '1-all.graphql'), '# All towns\n{ towns { name } }\n');
  await writeFile(
    join(directory, '2-none.graphql'),
    `# No towns\n# variables: { "all": false }\n${skipped}\n`,
  );
  await writeFile(join(directory, '3-old.graphql'), '{ villages { name } }');
  const config = readGatewayConfig({}, { supergraphFile, documentsDirectory: directory });

  expect(await listDocuments(config)).toEqual([
    { name: '1-all', id: `sha256:${sha256('{ towns { name } }')}`, cost: 10, problem: undefined },
    { name: '2-none', id: `sha256:${sha256(skipped)}`, cost: 0, problem: undefined },
    {
      name: '3-old',
      id: `sha256:${sha256('{ villages { name } }')}`,
      cost: undefined,
      problem: 'Cannot query field "villages" on type "Query".',
    },
  ]);
});
