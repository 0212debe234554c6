import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Cleanup, temporaryDirectory } from '../gateway.fixture.ts';
import { DocumentError, ExampleError } from '../start-errors.ts';
import { readExampleQueries } from './example-queries.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function folderWith(files: Record<string, string>): Promise<string> {
  const directory = await temporaryDirectory(cleanup);
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
}

it('reads title, description, variables and query, in the order of the file names', async () => {
  const directory = await folderWith({
    '10-last.graphql': '# Last\n{ last }\n',
    '02-record.graphql': [
      "# A company's record",
      '# Membership, challenges',
      '# and placements.',
      '# fr: Le dossier d’une entreprise',
      '# Adhésion, défis',
      '# et stages.',
      '# variables: { "id": "neq:1143920115" }',
      'query Record($id: ID!) {',
      '  # kept',
      '  organization(id: $id) { name }',
      '}',
      '',
    ].join('\r\n'),
    'README.md': '# Not an example',
  });
  expect(await readExampleQueries(directory)).toEqual([
    {
      title: "A company's record",
      description: 'Membership, challenges and placements.',
      query: 'query Record($id: ID!) {\n  # kept\n  organization(id: $id) { name }\n}',
      variables: { id: 'neq:1143920115' },
      french: { title: 'Le dossier d’une entreprise', description: 'Adhésion, défis et stages.' },
    },
    { title: 'Last', description: '', query: '{ last }', variables: {} },
  ]);
});

it.each([
  ['{ a }', 'Example bad.graphql must open with its title, as in "# Who hosts interns".'],
  ['# Title\n# More\n', 'Example bad.graphql has no query below its comment.'],
  [
    '# Title\n# variables: [1]\n{ a }',
    'Example bad.graphql must give its variables as a JSON object, but got "[1]".',
  ],
  [
    '# Title\n# variables: {a: 1}\n{ a }',
    'Example bad.graphql must give its variables as a JSON object, but got "{a: 1}".',
  ],
])('rejects %j', async (text, message) => {
  const directory = await folderWith({ 'bad.graphql': text });
  await expect(readExampleQueries(directory)).rejects.toThrow(new ExampleError(message));
});

it('names a folder that does not exist', async () => {
  await expect(readExampleQueries('/nowhere/examples')).rejects.toThrow(
    new DocumentError('The documents in /nowhere/examples cannot be read: ENOENT.'),
  );
});
