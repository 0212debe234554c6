import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  createDocumentCache,
  MAX_DOCUMENT_BYTES,
} from '../../gateway/documents/parsed-documents.ts';
import { PlanCache } from '../../gateway/planning/plan-cache.ts';
import { measureHeap } from '../support/measure-heap.ts';
import { projectRoot } from '../support/project-files.ts';

/** Operations that are all different, so that each is stored. */
const distinctOperations: Record<string, (index: number) => string> = {
  small: (index) =>
    `query Q${index} { a${index}: organization(id: "ror:04sjchr03") { id } programs { code } }`,
  large: (index) => {
    const nodes = 'nodes { id status program { name } institution { name } project { title } }';
    return `{ ${Array.from({ length: 8 }, (_, alias) => `a${index}_${alias}: placements(first: 5) { ${nodes} }`).join(' ')} }`;
  },
};

describe.each(Object.entries(distinctOperations))('distinct %s operations', (_size, operationAt) => {
  it('take no more memory as documents than is counted, and are removed above the limit', async () => {
    const cache = createDocumentCache();
    const before = measureHeap();
    let counted = 0;
    let index = 0;
    for (; counted < 2 * MAX_DOCUMENT_BYTES; index += 1) {
      const document = parse(operationAt(index));
      counted += bytesOf(document);
      await cache.set(`hash ${index}`, document);
    }
    const used = measureHeap() - before;
    expect(cache.keys().length).toBeLessThan(0.6 * index);
    expect(await cache.get(`hash ${index - 1}`)).toBeDefined();
    expect(used).toBeLessThan(1.1 * MAX_DOCUMENT_BYTES);
  });

  it('take no more memory as plans than is counted, nor much less', async () => {
    const supergraph = Supergraph.build(
      readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
      {
        supportedFeatures: null,
      },
    );
    const planner = new QueryPlanner(supergraph);
    const planOf = (document: DocumentNode) =>
      planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
    for (let index = 0; index < 20; index += 1) planOf(parse(operationAt(1_000_000 + index)));
    const cache = new PlanCache(() => {});
    const before = measureHeap();
    for (let index = 0; index < 150; index += 1)
      await cache.set(`hash ${index}`, planOf(parse(operationAt(index))));
    const used = measureHeap() - before;
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThan(1.5 * cache.bytes);
    expect(used).toBeGreaterThan(0.1 * cache.bytes);
  }, 60_000);
});

it('removes the plans that were not used for longest above the limit', async () => {
  const cache = new PlanCache(() => {});
  const plan = { kind: 'QueryPlan', node: undefined } as const;
  for (let index = 0; index < 100_000; index += 1) await cache.set(`hash ${index}`, plan);
  expect(cache.bytes).toBeLessThanOrEqual(32 * 1024 * 1024);
  expect(await cache.get('hash 99999')).toEqual(plan);
  expect(await cache.get('hash 0')).toBeUndefined();
});
