import { expect, it } from 'vitest';
import { exampleQueriesDirectory } from '../../cli/project-paths.ts';
import { readExampleQueries } from '../../gateway/explorer/example-queries.ts';

it('describes every example query in English and French', async () => {
  const examples = await readExampleQueries(exampleQueriesDirectory);
  expect(examples.length).toBeGreaterThan(10);
  for (const { title, description, french } of examples) {
    for (const text of [title, description, french?.title, french?.description]) {
      expect(text).toMatch(/\S{2,}/);
    }
    expect(french?.title).not.toBe(title);
  }
});
