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
  it('reads the questions and leaves out what is none', async () => {
    const url = await serve(200, JSON.stringify([EXAMPLE, null, { title: 'No query' }]));

    expect(await fetchExamples(url)).toEqual([EXAMPLE]);
  });

  it('has no questions where the graph comes with none', async () => {
    expect(await fetchExamples(await serve(200, '[]'))).toEqual([]);
  });

  it.each([
    ['an error', 500, 'Unexpected error.'],
    ['something that is not JSON', 200, '<html>'],
  ])('notes it and goes on without questions when the answer is %s', async (_case, status, body) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const url = await serve(status, body);

    expect(await fetchExamples(url)).toEqual([]);
    expect(warn).toHaveBeenCalledWith(
      `The example questions could not be read from ${url}.`,
      expect.any(Error),
    );
  });
});

describe('formatVariables', () => {
  it('writes variables as a person would type them, and none as nothing', () => {
    expect(formatVariables(EXAMPLE)).toBe('{\n  "id": "mitacs:R-00001"\n}');
    expect(formatVariables({ ...EXAMPLE, variables: {} })).toBe('');
  });
});

describe('isOpenIn', () => {
  const variables = formatVariables(EXAMPLE);

  it('knows the question again below a greeting', () => {
    expect(isOpenIn({ query: EXAMPLE.query, variables }, EXAMPLE)).toBe(true);
    expect(isOpenIn({ query: `# Hello\n# again\n\n${EXAMPLE.query}`, variables }, EXAMPLE)).toBe(true);
  });

  it('takes a changed query, changed variables or an empty tab for something else', () => {
    expect(isOpenIn({ query: `${EXAMPLE.query} { more }`, variables }, EXAMPLE)).toBe(false);
    expect(isOpenIn({ query: EXAMPLE.query, variables: '{}' }, EXAMPLE)).toBe(false);
    expect(isOpenIn({ query: null }, EXAMPLE)).toBe(false);
  });
});
