import { fileURLToPath } from 'node:url';
import type { Answer } from '@passerelle/kit/testing';
import { expect } from 'vitest';
import { type ExampleQuery, readExampleQueries } from '../../gateway/explorer/example-queries.ts';
import type { TestGraph } from '../support/start-test-graph.ts';

const directory = fileURLToPath(new URL('../../schema/operations/', import.meta.url));
const exampleQueries = await readExampleQueries(directory);

/** An example query by its number from 1: the document with the variables of its header. */
export function exampleQuery(number: number): ExampleQuery {
  const example = exampleQueries[number - 1];
  if (!example) throw new Error(`There is no example query ${number}.`);
  return example;
}

/** The data that an anonymous caller receives; `variables` replace those of the header. */
export async function answerOf(
  graph: TestGraph,
  number: number,
  variables: Record<string, unknown> = {},
): Promise<Answer['data']> {
  const { query, variables: defaults } = exampleQuery(number);
  const answer = await graph.query(query, { ...defaults, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

interface ReadList {
  // The shape depends on the query of the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly nodes: any[];
  /** The total counts of all pages. */
  readonly totalCounts: ReadonlySet<number>;
  readonly pageSizes: readonly number[];
}

/** Follows `$after` to the last page of the list that `listOf` finds in an answer. */
export async function readAllPages(
  readPage: (variables: { after: string | null }) => Promise<Answer['data']>,
  listOf: (data: Answer['data']) => Answer['data'],
): Promise<ReadList> {
  const nodes = [];
  const totalCounts = new Set<number>();
  const pageSizes: number[] = [];
  let after: string | null = null;
  do {
    const list = listOf(await readPage({ after }));
    nodes.push(...list.nodes);
    totalCounts.add(list.totalCount);
    pageSizes.push(list.nodes.length);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return { nodes, totalCounts, pageSizes };
}
