import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../gateway.fixture.ts';
import { startPartner } from '../partners.fixture.ts';

const COUNT = 12_001;
const townsSdl = federated(`
  type Query { towns: [Town!]! }
  type Town @key(fields: "id") { id: ID! }
`);
const registrySdl = federated(`
  type Query { nothing: String }
  type Town @key(fields: "id") { id: ID! name: String }
`);

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function resolveReference({ id }: { readonly id: string }) {
  if (Number(id) === 7_000) throw new Error('No.');
  return { id, name: `Town ${id}` };
}

it('sends 12,001 entities in three requests, and finds the place of an error in the second', async () => {
  const towns = Array.from({ length: COUNT }, (_, index) => ({ id: String(index) }));
  const list = await startPartner(townsSdl, { Query: { towns: () => towns } });
  cleanup.add(() => list.stop());
  const registry = await startPartner(registrySdl, { Town: { __resolveReference: resolveReference } });
  cleanup.add(() => registry.stop());
  const supergraph = composeSupergraph({
    list: { sdl: townsSdl, url: list.url },
    registry: { sdl: registrySdl, url: registry.url },
  });
  const { sendQuery } = await startTestGateway(cleanup, supergraph);

  const { data, errors } = await sendQuery('{ towns { name } }');

  const counts = registry.requests.map(
    ({ body }) => (body.variables as { representations: unknown[] }).representations.length,
  );
  expect(counts.toSorted((one, other) => one - other)).toEqual([2_001, 5_000, 5_000]);
  expect(errors).toMatchObject([{ path: ['towns', 7_000, 'name'], extensions: { partner: 'registry' } }]);
  const names = (data as { towns: { name: string | null }[] }).towns.map(({ name }) => name);
  expect(names).toHaveLength(COUNT);
  expect(names.at(0)).toBe('Town 0');
  expect(names.at(5_000)).toBe('Town 5000');
  expect(names.at(7_000)).toBeNull();
  expect(names.at(-1)).toBe('Town 12000');
});
