import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceMunicipality, SamplePlacement } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { readAllPages } from './example-queries.ts';
import { compare, costOf, municipalities, newestStartFirst, placements, world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

/** The ids of all pages of a sorted list, a hundred on each page. */
async function idsOf(list: 'placements' | 'municipalities', sort: string) {
  const type = list === 'placements' ? 'PlacementSort' : 'MunicipalitySort';
  const query = `query ($sort: ${type}!, $after: String) {
    ${list}(sort: $sort, first: 100, after: $after) {
      totalCount nodes { id } edges { node { id } cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    }
  }`;
  const { nodes, pageSizes, totalCounts } = await readAllPages(
    async ({ after }) => {
      const { data, errors } = await graph.query(query, { sort, after });
      expect(errors).toBeUndefined();
      const { edges, nodes: page, pageInfo } = data[list];
      expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(page);
      expect(pageInfo).toMatchObject({
        hasPreviousPage: after !== null,
        startCursor: edges[0].cursor,
        endCursor: edges.at(-1).cursor,
      });
      return data;
    },
    (data) => data[list],
  );
  expect(totalCounts).toEqual(new Set([nodes.length]));
  expect(pageSizes).toEqual(pageSizes.map((_, page) => Math.min(100, nodes.length - 100 * page)));
  return nodes.map(({ id }: { id: string }) => id);
}

describe('all pages of placements together are the placements of the sample, in order', () => {
  type Comparison = (one: SamplePlacement, other: SamplePlacement) => number;

  it.each<[sort: string, Comparison]>([
    ['STARTS_ON_DESC', newestStartFirst],
    ['STARTS_ON_ASC', (one, other) => newestStartFirst(other, one)],
    ['ENDS_ON_ASC', (one, other) => compare(one.endsOn, other.endsOn) || newestStartFirst(one, other)],
    // All amounts are in Canadian dollars; an unknown one counts as 0.
    ['FUNDING_DESC', (one, other) => costOf(other) - costOf(one) || compare(one.id, other.id)],
  ])('%s', async (sort, comparison) => {
    const expected = placements.toSorted(comparison).map(({ id }) => id);
    expect(await idsOf('placements', sort)).toEqual(expected);
  });
});

describe('all pages of municipalities together are the reference table, in order', () => {
  type Comparison = (one: ReferenceMunicipality, other: ReferenceMunicipality) => number;

  it.each<[sort: string, Comparison]>([
    ['NAME_ASC', (one, other) => compare(plain(one.name), plain(other.name)) || compare(one.id, other.id)],
    ['POPULATION_DESC', (one, other) => people(other) - people(one) || compare(one.id, other.id)],
    ['POPULATION_ASC', (one, other) => people(one) - people(other) || compare(one.id, other.id)],
  ])('%s', async (sort, comparison) => {
    const expected = municipalities.toSorted(comparison).map(({ id }) => id);
    expect(expected).toHaveLength(444);
    expect(await idsOf('municipalities', sort)).toEqual(expected);
  });

  const people = ({ population2021 }: ReferenceMunicipality) => population2021 ?? Number.NaN;
  /** Without accents, case and punctuation. */
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ');
});
