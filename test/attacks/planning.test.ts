import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { type StubPartner, startPartner } from '../../gateway/partners.fixture.ts';

// Planning blocks the process, so what it costs must not grow faster than the operation, and must not be paid twice.

const sdl = federated(`
  type Query { town: Town }
  type Town @key(fields: "id") { id: ID! name: String }
`);
const cleanup = new Cleanup();
let partner: StubPartner;
let graph: GatewayUnderTest;

beforeAll(async () => {
  partner = await startPartner(sdl, { Query: { town: () => ({ id: '1', name: 'Lac-Beauport' }) } });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }), {
    admin: { host: '127.0.0.1', port: 0 },
  });
});
afterAll(() => cleanup.run());

/** Each fragment has one field with an alias of its own, and spreads the next one. */
function chainOfFragments(count: number): string {
  const fragments = Array.from({ length: count }, (_unused, n) => {
    const next = n + 1 < count ? `...F${n + 1}` : '';
    return `fragment F${n} on Town { a${n}: name b${n}: name ${next} }`;
  });
  return `{ town { ...F0 } again: town { ...F0 } } ${fragments.join(' ')}`;
}

it('does not search for places where a chain of fragments fits: its time grows with the cube of their number', async () => {
  const { data } = await graph.sendQuery(chainOfFragments(45));
  expect(Object.keys((data as { town: object }).town)).toHaveLength(90);
  const sent = partner.requests.at(-1)?.body.query ?? '';
  expect(sent).toContain('a44:name');
  expect(sent).not.toContain('fragment ');
});

it('plans an operation once that twelve clients send at the same time', async () => {
  const query = chainOfFragments(20);
  const misses = () => countMisses(graph);
  const before = await misses();
  const answers = await Promise.all(Array.from({ length: 12 }, () => graph.sendQuery(query)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await misses()) - before).toBe(1);
});

async function countMisses({ gateway }: GatewayUnderTest): Promise<number> {
  const answer = await fetch(`${gateway.adminUrl}/metrics`);
  const line = /^passerelle_plan_lookups_total\{[^}]*miss[^}]*\} (\d+)/m.exec(await answer.text());
  return Number(line?.[1] ?? 0);
}
