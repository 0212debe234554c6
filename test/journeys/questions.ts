import { fileURLToPath } from 'node:url';
import type { Answer } from '@passerelle/kit/testing';
import { expect } from 'vitest';
import { type ExampleQuery, readExampleQueries } from '../../gateway/explorer/example-queries.ts';
import type { TestGraph } from '../support/start-test-graph.ts';

const directory = fileURLToPath(new URL('../../schema/operations/', import.meta.url));
const questions = await readExampleQueries(directory);

/** One of the fifteen, by its number: the document with the variables of its header. */
export function questionNumber(number: number): ExampleQuery {
  const question = questions[number - 1];
  if (!question) throw new Error(`There is no question ${number}.`);
  return question;
}

/** What the graph answers an anonymous caller; `variables` take the place of the header's. */
export async function answerOf(
  graph: TestGraph,
  number: number,
  variables: Record<string, unknown> = {},
): Promise<Answer['data']> {
  const { query, variables: given } = questionNumber(number);
  const answer = await graph.query(query, { ...given, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

interface WalkedList {
  // A test reads its own answer: it knows the shape that it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly nodes: any[];
  /** What each page gave as the total. */
  readonly totalCounts: ReadonlySet<number>;
  readonly pageSizes: readonly number[];
}

/** Follows `$after` to the last page of the list that `listOf` finds in an answer. */
export async function walk(
  ask: (variables: { after: string | null }) => Promise<Answer['data']>,
  listOf: (data: Answer['data']) => Answer['data'],
): Promise<WalkedList> {
  const nodes = [];
  const totalCounts = new Set<number>();
  const pageSizes: number[] = [];
  let after: string | null = null;
  do {
    const list = listOf(await ask({ after }));
    nodes.push(...list.nodes);
    totalCounts.add(list.totalCount);
    pageSizes.push(list.nodes.length);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return { nodes, totalCounts, pageSizes };
}
