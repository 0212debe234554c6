import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { exampleQuery } from './example-queries.ts';
import { world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

type Tally = Readonly<Record<string, number>>;

/** The cost of one query by partner: requests of the gateway, and commands to the partner's database. */
async function costOf(query: string, variables: Record<string, unknown> = {}) {
  const { answer, partnerRequests, commands } = await graph.measureQuery(query, variables);
  return {
    answer,
    requests: tally(partnerRequests),
    commands: tally(commands.map((command) => command.split(' ')[0] ?? '')),
  };
}

function tally(names: readonly string[]): Tally {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function sum(counts: Tally): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

describe('example query 5 with a hundred municipalities', () => {
  it('costs at most 3 requests and 8 commands', async () => {
    const { query, variables } = exampleQuery(5);
    const { answer, requests, commands } = await costOf(query, { ...variables, first: 100 });
    expect(answer.data.municipalities.nodes).toHaveLength(100);
    expect(sum(requests)).toBeLessThanOrEqual(3);
    expect(sum(commands)).toBeLessThanOrEqual(8);
    expect(requests).toEqual({ amcto: 1, mitacs: 1 });
    expect(commands).toEqual({ amcto: 2, mitacs: 3 });
  });

  it('costs the same for fewer municipalities', async () => {
    const { query, variables } = exampleQuery(5);
    const { answer, ...hundred } = await costOf(query, { ...variables, first: 100 });
    const withPlacement = answer.data.municipalities.nodes.findIndex(
      (node: { organization: { hosted: { nodes: unknown[] } } }) => node.organization.hosted.nodes.length > 0,
    );
    const { answer: _, ...few } = await costOf(query, { ...variables, first: withPlacement + 1 });
    expect(few).toEqual(hundred);
  });

  it('costs what docs/life-of-a-query.md says: 2 requests and 4 commands', async () => {
    const page = readFileSync(new URL('../../docs/life-of-a-query.md', import.meta.url), 'utf8');
    const query = /```graphql\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(page).toContain('It costs two requests to partners and four commands to databases');
    const { answer, requests, commands } = await costOf(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.municipalities.nodes).toHaveLength(100);
    expect(requests).toEqual({ amcto: 1, mitacs: 1 });
    expect(commands).toEqual({ amcto: 1, mitacs: 3 });
  });
});

describe('each example query', () => {
  it.each<[number, requests: Tally, commands: Tally]>([
    [1, { atr: 1, mitacs: 2 }, { atr: 3, mitacs: 2 }],
    [2, { mitacs: 1, 'tech-park': 1 }, { mitacs: 2, 'tech-park': 1 }],
    [3, { amcto: 1 }, { amcto: 4 }],
    [4, { amcto: 1 }, { amcto: 2 }],
    [5, { amcto: 1, mitacs: 1 }, { amcto: 2, mitacs: 3 }],
    [6, { atr: 1, mitacs: 4 }, { atr: 4, mitacs: 4 }],
    [7, { mitacs: 1, atr: 1 }, { mitacs: 7, atr: 2 }],
    [8, { mitacs: 1, 'tech-park': 1 }, { mitacs: 5, 'tech-park': 3 }],
    [9, { mitacs: 1 }, { mitacs: 2 }],
    [10, { mitacs: 1 }, { mitacs: 4 }],
    [11, { mitacs: 1 }, { mitacs: 3 }],
    [12, { 'tech-park': 1, mitacs: 1 }, { 'tech-park': 3, mitacs: 4 }],
    [13, { mitacs: 1 }, { mitacs: 6 }],
    [14, { mitacs: 1 }, { mitacs: 3 }],
    [15, { mitacs: 1, atr: 1, 'tech-park': 1, amcto: 1 }, { mitacs: 6, atr: 3, 'tech-park': 4, amcto: 4 }],
  ])('%i costs %j requests and %j commands', async (number, requests, commands) => {
    const { query, variables } = exampleQuery(number);
    const cost = await costOf(query, variables);
    expect({ requests: cost.requests, commands: cost.commands }).toEqual({ requests, commands });
  });
});
