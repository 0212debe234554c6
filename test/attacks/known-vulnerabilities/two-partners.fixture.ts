import {
  type Cleanup,
  composeSupergraph,
  type GatewayUnderTest,
  startTestGateway,
} from '../../../gateway/gateway.fixture.ts';
import { type StubPartner, type StubResolvers, startPartner } from '../../../gateway/partners.fixture.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';

const registrySdl = `${link}
  type Query { organizations: [Organization!] organization(id: ID!): Organization echo(value: Anything, text: String): Anything }
  type Mutation { touch: Boolean }
  scalar Anything
  type Organization @key(fields: "id") { id: ID! name: String head: Person @shareable tags: Anything }
  type Person @shareable { name: String age: Int }
`;
const townsSdl = `${link}
  type Query { towns: [Town!] }
  type Organization @key(fields: "id") { id: ID! slogan: String broken: String town: Town head: Person @shareable }
  type Person @shareable { name: String age: Int }
  type Town { name: String mayor: Person twin: Town }
`;

const organizations = [
  { id: '1', name: 'Brant', head: { name: 'Ada', age: 51 } },
  { id: '2', name: 'Oshawa', head: { name: 'Bob', age: 52 } },
];
const brant = { name: 'Town of Brant', mayor: { name: 'Cleo', age: 53 }, twin: null };

const registryResolvers: StubResolvers = {
  Query: {
    organizations: () => organizations,
    organization: (_: never, { id }: { id: string }) => organizations.find((each) => each.id === id) ?? null,
    echo: (_: never, { value }: { value: unknown }) => value,
  },
  Mutation: { touch: () => true },
  Organization: {
    __resolveReference: ({ id }: { id: string }) => organizations.find((one) => one.id === id),
  },
};

const townsResolvers: StubResolvers = {
  Query: { towns: () => [brant] },
  Organization: {
    slogan: ({ id }: { id: string }) => `Slogan ${id}`,
    broken: () => {
      throw new Error('Oh no');
    },
    town: () => brant,
    head: ({ id }: { id: string }) => organizations.find((each) => each.id === id)?.head,
  },
};

export interface TwoPartners extends GatewayUnderTest {
  readonly registry: StubPartner;
  readonly towns: StubPartner;
}

/** A gateway with two partners that share organizations, of which one has the id and the name, and the other the rest. */
export async function startTwoPartners(
  cleanup: Cleanup,
  overrides: Parameters<typeof startTestGateway>[2] = {},
): Promise<TwoPartners> {
  const registry = await startPartner(registrySdl, registryResolvers);
  cleanup.add(() => registry.stop());
  const towns = await startPartner(townsSdl, townsResolvers);
  cleanup.add(() => towns.stop());
  const supergraph = composeSupergraph({
    registry: { sdl: registrySdl, url: registry.url },
    towns: { sdl: townsSdl, url: towns.url },
  });
  return { ...(await startTestGateway(cleanup, supergraph, overrides)), registry, towns };
}
