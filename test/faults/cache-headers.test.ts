import type { Subgraph } from '@passerelle/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const towns: Subgraph<object> = {
  name: 'cache-hints',
  defaultPort: 4011,
  schemaFile: new URL('./cache-hints.graphql', import.meta.url),
  resolvers: {
    Query: { town: (_: never, { id }: { id: string }) => (id === '1' ? { id } : null), visits: () => 5 },
    Town: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: () => 'Brant',
      mayor: () => 'Ada',
    },
  },
  models: [],
  createLoaders: () => ({}),
};

let partner: TestSubgraph;
beforeAll(async () => {
  partner = await startTestSubgraph(towns);
});
afterAll(() => partner?.close());

async function cacheControlOf(query: string, variables = {}): Promise<string | null> {
  const response = await fetch(partner.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
  return response.headers.get('cache-control');
}

const byReference =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Town { name } } }';

it('a subgraph sends the cache policy of an answer, from the hints in its schema', async () => {
  expect(await cacheControlOf('{ town(id: "1") { name } }')).toBe('max-age=60, public');
  expect(await cacheControlOf(byReference, { representations: [{ __typename: 'Town', id: '1' }] })).toBe(
    'max-age=60, public',
  );
});

it('the shortest time and the narrowest scope of all fields apply', async () => {
  expect(await cacheControlOf('{ town(id: "1") { name mayor } }')).toBe('max-age=30, private');
});

it('no cache policy is sent for a field without a hint or an answer with errors', async () => {
  expect(await cacheControlOf('{ town(id: "1") { name } visits }')).toBeNull();
  expect(await cacheControlOf('{ town { name } }')).toBeNull();
});
