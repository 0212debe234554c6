import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Example, fetchExamples, formatVariables, isOpenIn } from './examples.ts';
import { startTestServer } from './test-server.ts';

const EXAMPLE: Example = {
  title: 'One researcher',
  description: 'By canonical id.',
  query: 'query One($id: ID!) { researcher(id: $id) { name } }\n',
  variables: { id: 'mitacs:R-00001' },
};

let close = async () => {};

async function serve(status: number, body: string): Promise<string> {
  const server = await startTestServer(status, 'application/json', body);
  close = () => server.close();
  return server.url;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await close();
  close = async () => {};
});

describe('fetchExamples', () => {
  it('reads the example queries and skips invalid entries', async () => {
    const url = await serve(200, JSON.stringify([EXAMPLE, null, { title: 'No query' }]));

    expect(await fetchExamples(url)).toEqual([EXAMPLE]);
  });

  it('is empty for a graph without example queries', async () => {
    expect(await fetchExamples(await serve(200, '[]'))).toEqual([]);
  });

  it.each([
    ['an error', 500, 'Unexpected error.'],
    ['something that is not JSON', 200, '<html>'],
  ])('is empty, with a warning in the console, when the answer is %s', async (_case, status, body) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const url = await serve(status, body);

    expect(await fetchExamples(url)).toEqual([]);
    expect(warn).toHaveBeenCalledWith(
      `The example queries could not be read from ${url}.`,
      expect.any(Error),
    );
  });
});

describe('formatVariables', () => {
  it('indents variables, and writes nothing where there are none', () => {
    expect(formatVariables(EXAMPLE)).toBe('{\n  "id": "mitacs:R-00001"\n}');
    expect(formatVariables({ ...EXAMPLE, variables: {} })).toBe('');
  });
});

describe('isOpenIn', () => {
  const variables = formatVariables(EXAMPLE);

  it('recognizes the query below a comment', () => {
    expect(isOpenIn({ query: EXAMPLE.query, variables }, EXAMPLE)).toBe(true);
    expect(isOpenIn({ query: `# Hello\n# again\n\n${EXAMPLE.query}`, variables }, EXAMPLE)).toBe(true);
  });

  it('does not recognize a changed query, changed variables or an empty tab', () => {
    expect(isOpenIn({ query: `${EXAMPLE.query} { more }`, variables }, EXAMPLE)).toBe(false);
    expect(isOpenIn({ query: EXAMPLE.query, variables: '{}' }, EXAMPLE)).toBe(false);
    expect(isOpenIn({ query: null }, EXAMPLE)).toBe(false);
  });
});
