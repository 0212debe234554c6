import {
  type Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { type StubPartner, startPartner } from '../partners.fixture.ts';

const registrySdl = federated(`
  type Query { organizations: [Organization] organization(id: ID!): Organization parties: [Party!] }
  type Organization @key(fields: "id") { id: ID! name: String }
  type Person { id: ID! }
  union Party = Organization | Person
`);
export const townsSdl = federated(`
  type Query { towns: [Town!] town(name: String!): Town! }
  type Organization @key(fields: "id") { id: ID! town: Town slogan(first: Int): String motto: String! }
  type Town { name: String! }
`);

const organizations = [
  { __typename: 'Organization', id: '1', name: 'Brant' },
  { __typename: 'Organization', id: '2', name: 'Oshawa' },
];
const registryResolvers = {
  Query: {
    organizations: () => [organizations[0], null, organizations[1]],
    organization: (_: never, { id }: { id: string }) => organizations.find((one) => one.id === id) ?? null,
    parties: () => [{ __typename: 'Person', id: '9' }, organizations[0], organizations[1]],
  },
};

/** Starts a gateway over a registry that answers, and this partner `towns`, which both have fields of organizations. */
export async function startTownsGraph(
  cleanup: Cleanup,
  towns: StubPartner,
  partnerTimeoutMs = 5_000,
): Promise<GatewayUnderTest> {
  cleanup.add(() => towns.stop());
  const registry = await startPartner(registrySdl, registryResolvers);
  cleanup.add(() => registry.stop());
  const supergraph = composeSupergraph({
    registry: { sdl: registrySdl, url: registry.url },
    towns: { sdl: townsSdl, url: towns.url },
  });
  return startTestGateway(cleanup, supergraph, { partnerTimeoutMs });
}
