import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../explorer/example-queries.ts';
import { readApiSchema } from '../planning/index.ts';
import { type CostEstimator, createCostEstimator, readCostRules } from './cost/index.ts';
import { readOperationLimits } from './limit-settings.ts';
import { measureDocument } from './shape/measure-document.ts';
import { findExcess } from './shape/shape-errors.ts';

const schemaFile = (path: string) => fileURLToPath(new URL(`../../schema/${path}`, import.meta.url));
const limits = readOperationLimits({});
let estimator: CostEstimator;

beforeAll(async () => {
  const sdl = await readFile(schemaFile('supergraph.graphql'), 'utf8');
  estimator = createCostEstimator(readApiSchema(sdl), readCostRules(sdl), limits.assumedListSize);
});

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query, { maxTokens: limits.tokens });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The query has no operation.');
  expect(findExcess(measureDocument(document), limits.shape)).toBeUndefined();
  return estimator.estimate(document, operation, { variables }).total;
}

describe('under the default limits', async () => {
  it.each(await readExampleQueries(schemaFile('operations')))(
    'the graph answers the example query: $title',
    ({ query, variables }) => {
      const cost = costOf(query, variables);
      expect(cost).toBeGreaterThan(0);
      // Dashboards may have larger queries.
      expect(cost).toBeLessThan(limits.cost / 5);
    },
  );

  it('GraphiQL may introspect the whole schema, and one ten times as large', () => {
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
    expect(costOf(getIntrospectionQuery({ ...options, inputValueDeprecation: true }))).toBeLessThan(
      limits.cost / 10,
    );
  });

  it('a query for a million placements costs too much', () => {
    const query =
      '{ placements(first: 100) { nodes { host { hosted(first: 100) { nodes { host { hosted(first: 100) { nodes { id } } } } } } } } }';
    expect(costOf(query)).toBeGreaterThan(1_000_000);
    expect(costOf(query)).toBeGreaterThan(limits.cost);
  });
});
