import assert from 'node:assert/strict';
import type { Plan } from './explain-reads.ts';
import type { TestSubgraph } from './start-test-subgraph.ts';

/**
 * Fails when a read of the query scans its collection, or when the query reads nothing. Returns the plans, for checks of how
 * much they examine.
 */
export async function expectIndexedReads(
  subgraph: TestSubgraph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Plan[]> {
  const plans = await subgraph.plansOf(() => subgraph.data(query, variables));
  assert.notEqual(plans.length, 0, 'The query reads nothing.');
  for (const { command, collection, stages } of plans) {
    assert.ok(
      !stages.includes('COLLSCAN'),
      `${command} scans the collection ${collection}: ${stages.join(', ')}.`,
    );
  }
  return plans;
}
