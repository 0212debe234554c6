import {
  type Cleanup,
  composeSupergraph,
  type GatewayUnderTest,
  startTestGateway,
} from '../../../gateway/gateway.fixture.ts';
import { readRateSettings } from '../../../gateway/limits/index.ts';
import { startPartner } from '../../../gateway/partners.fixture.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const TYPES = 20;
const PARTNERS = ['one', 'two', 'three'];

/**
 * A schema in which planners have choices: twenty types of one interface, all fields of which every partner has, and three
 * keys by which each partner reaches the others.
 */
function sdlOf(partner: string): string {
  const fields =
    'a: Int @shareable b: Int @shareable c: Int @shareable next: Node @shareable all: [Node!] @shareable';
  const types = Array.from(
    { length: TYPES },
    (_, n) =>
      `type T${n} implements Node @key(fields: "k1") @key(fields: "k2") @key(fields: "k3") { k1: ID! k2: ID! k3: ID! ${fields} only${partner}: Int }`,
  );
  return `${link}
    type Query { node: Node @shareable nodes: [Node!] @shareable ${partner}(n: Int, text: String, list: [Int], input: In): Int }
    input In { in: In list: [[[[Int]]]] n: Int }
    interface Node { k1: ID! k2: ID! k3: ID! a: Int b: Int c: Int next: Node all: [Node!] }
    ${types.join('\n')}`;
}

export async function startExplosionGraph(cleanup: Cleanup): Promise<GatewayUnderTest> {
  const node = { __typename: 'T0', k1: '1', k2: '1', k3: '1', a: 1, b: 2, c: 3, next: null, all: [] };
  const resolvers = {
    Query: { node: () => node, nodes: () => [node], one: () => 1, two: () => 2, three: () => 3 },
  };
  const partners: Record<string, { sdl: string; url: string }> = {};
  for (const name of PARTNERS) {
    const sdl = sdlOf(name);
    const own = { Query: { node: () => node, nodes: () => [node], [name]: resolvers.Query.one } };
    const partner = await startPartner(sdl, own);
    cleanup.add(() => partner.stop());
    partners[name] = { sdl, url: partner.url };
  }
  return startTestGateway(cleanup, composeSupergraph(partners), {
    rate: readRateSettings({ RATE_LIMIT: '0' }),
  });
}
