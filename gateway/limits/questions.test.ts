import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../explorer/example-queries.ts';
import { readCostRules } from './cost-rules.ts';
import { findExcess } from './limit-errors.ts';
import { readOperationLimits } from './limit-settings.ts';
import { measureOperations } from './measure-operation.ts';
import { OperationWeigher } from './operation-weigher.ts';

const schemaFile = (path: string) => fileURLToPath(new URL(`../../schema/${path}`, import.meta.url));
const limits = readOperationLimits({});
let weigher: OperationWeigher;

beforeAll(async () => {
  const sdl = await readFile(schemaFile('supergraph.graphql'), 'utf8');
  const schema: GraphQLSchema = Supergraph.build(sdl, { supportedFeatures: null })
    .apiSchema()
    .toGraphQLJSSchema();
  weigher = new OperationWeigher(schema, readCostRules(sdl), limits.assumedListSize);
});

function costOf(query: string, variables?: Record<string, unknown>): number {
  const document = parse(query, { maxTokens: limits.tokens });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The query has no operation.');
  expect(findExcess(measureOperations(document), limits.shape)).toBeUndefined();
  return weigher.weigh(document, operation, variables).total;
}

describe('under the default limits', async () => {
  it.each(await readExampleQueries(schemaFile('operations')))(
    'the graph answers: $title',
    ({ query, variables }) => {
      const cost = costOf(query, variables);
      expect(cost).toBeGreaterThan(0);
      // Room for the dashboards' own, larger ones.
      expect(cost).toBeLessThan(limits.cost / 5);
    },
  );

  it('GraphiQL may look at the whole schema, and at one ten times as large', () => {
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
    expect(costOf(getIntrospectionQuery({ ...options, inputValueDeprecation: true }))).toBeLessThan(
      limits.cost / 10,
    );
  });

  it('nobody asks for a million placements at once', () => {
    const query =
      '{ placements(first: 100) { nodes { host { hosted(first: 100) { nodes { host { hosted(first: 100) { nodes { id } } } } } } } } }';
    expect(costOf(query)).toBeGreaterThan(1_000_000);
    expect(costOf(query)).toBeGreaterThan(limits.cost);
  });
});
