import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainReads, type Plan } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { projectRoot } from '../support/project-files.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

/** 25,000 placements, 9,000 people. */
const world = createWorld({ seed: 1, scale: 10 });

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
}, 180_000);

afterAll(() => graph.close());

/** Explains each read that a query causes in the databases of all partners. */
async function plansOf(query: string, variables: Record<string, unknown>): Promise<Plan[]> {
  let errors: unknown;
  const plans: Plan[] = [];
  for (const { database } of Object.values(graph.subgraphs)) {
    const found = await explainReads(database, async () => {
      ({ errors } = await graph.query(query, variables));
    });
    plans.push(...found);
  }
  const unexpected = ((errors ?? []) as { extensions: { code: string } }[]).filter(
    ({ extensions }) => extensions.code !== 'UNAUTHENTICATED',
  );
  expect(unexpected).toEqual([]);
  return plans;
}

function expectNoScan(plans: readonly Plan[]): void {
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([]);
}

describe('at scale 10, no example query scans a collection', () => {
  const operations = join(projectRoot, 'schema/operations');

  it.each(readdirSync(operations))('%s', async (file) => {
    const text = readFileSync(join(operations, file), 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
    expectNoScan(await plansOf(text, variables));
  });
});

const FILTERS = [
  {},
  { program: ['ACCELERATE'] },
  { status: ['ACTIVE', 'EXTENDED'] },
  { host: ['ror:01pe1d703'] },
  { institution: ['ror:04sjchr03'] },
  { hostKind: ['MUNICIPALITY'] },
  { hostRegion: ['CA-ON'] },
  { hostCountry: ['JP'] },
  { field: ['RDF102'] },
  { sector: ['54'] },
  { activeOn: '2024-05-15' },
  { startsOn: { from: '2024-01-01', to: '2024-03-31' } },
  { endsOn: { from: '2024-01-01', to: '2024-03-31' } },
  { updatedSince: '2026-11-08T00:00:00Z' },
  { hasIntern: false },
  { program: ['ACCELERATE'], status: ['ACTIVE'], hostRegion: ['CA-ON'], field: ['RDF10'] },
];

describe('at scale 10, no list of placements scans its collection', () => {
  const query = `query ($filter: PlacementFilter, $sort: PlacementSort!) {
    placements(filter: $filter, sort: $sort, first: 25) { nodes { id startsOn } pageInfo { endCursor } totalCount }
  }`;

  it.each(FILTERS)('filtered by %j, newest first', async (filter) => {
    expectNoScan(await plansOf(query, { filter, sort: 'STARTS_ON_DESC' }));
  });

  it.each(['STARTS_ON_ASC', 'ENDS_ON_ASC', 'FUNDING_DESC'])('in the order %s', async (sort) => {
    const plans = await plansOf(query, { filter: {}, sort });
    expectNoScan(plans);
    const page = plans.find(({ command }) => command === 'find');
    expect(page?.docsExamined).toBeLessThanOrEqual(26);
  });

  it('reads not much more than a page for the newest placements of a program', async () => {
    const plans = await plansOf(query, { filter: { program: ['MIIP'] }, sort: 'STARTS_ON_DESC' });
    const page = plans.find(({ command }) => command === 'find');
    expect(page?.docsExamined).toBeLessThanOrEqual(26);
  });
});
