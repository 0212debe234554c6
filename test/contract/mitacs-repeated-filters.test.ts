import { watchCommands } from '@passerelle/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { startMitacs } from './mitacs.fixture.ts';
import { HOST_IDS, largeRecords } from './mitacs-large.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(largeRecords());
});
afterAll(() => mitacs.close());

/** Aliases of the same list of placements, all with the same filter. */
function aliases(count: number, filter: string): string {
  return Array.from(
    { length: count },
    (_, index) => `a${index}: hosted(first: 1, filter: ${filter}) { nodes { id } }`,
  ).join(' ');
}

it.each([
  ['literal', `{ host: ${JSON.stringify(HOST_IDS)} }`, '', {}],
  ['variable', '$filter', '($filter: PlacementFilter)', { filter: { host: HOST_IDS } }],
  ['list in a variable', '{ host: $ids }', '($ids: [ID!])', { ids: HOST_IDS }],
])('looks a %s of 100 ids up once for 20 aliases and 100 parents', async (_, filter, declared, variables) => {
  const query = `query ${declared} { organizations(first: 100) { nodes { ${aliases(20, filter)} } } }`;
  const { commands, result } = await watchCommands(mitacs.database, () => mitacs.query(query, variables));
  expect(result.errors).toBeUndefined();
  // The page of organizations, the ids of the filter, and the placements of all parents for all aliases.
  expect(commands.map((command) => Object.entries(command)[0])).toEqual([
    ['find', 'organizations'],
    ['find', 'organizations'],
    ['aggregate', 1],
  ]);
});
