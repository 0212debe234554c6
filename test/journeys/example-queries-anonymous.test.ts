import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { exampleQuery } from './example-queries.ts';
import { world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

const numbers = readdirSync(`${projectRoot}/schema/operations`).map((_, index) => index + 1);

describe('a GET of an example query by an anonymous caller', () => {
  it.each(numbers)('is answered in full: %i', async (number) => {
    const { query, variables } = exampleQuery(number);
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(`${graph.url}?${parameters.toString()}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
    expect(Object.values(data ?? {})).not.toContain(null);
    // Nothing in it is protected, so that every cache may store it.
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=/);
  });
});
