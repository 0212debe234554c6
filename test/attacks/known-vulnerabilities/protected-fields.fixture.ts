import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import {
  createMemoryKeyStore,
  storedKey,
} from '../../../gateway/access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../../../gateway/access/callers/keys/secret.ts';
import { protect } from '../../../gateway/access/enforcement/guarded-graph.fixture.ts';
import {
  type Cleanup,
  type GatewayUnderTest,
  type GraphQLAnswer,
  startTestGateway,
} from '../../../gateway/gateway.fixture.ts';
import { type StubPartner, type StubResolvers, startPartner } from '../../../gateway/partners.fixture.ts';

/** What no anonymous caller may get, anywhere in an answer: every protected value of the tests. */
export const SECRET = 'classified';

export interface PartnerOfTest {
  readonly sdl: string;
  readonly resolvers: StubResolvers | object;
}

export interface ProtectedGraph extends GatewayUnderTest {
  /** The queries that partners received, in order. */
  readonly received: () => string;
  readonly asMember: (query: string) => Promise<GraphQLAnswer>;
  readonly asAnonymous: (query: string) => Promise<GraphQLAnswer>;
}

/**
 * A gateway with these partners, and a caller with the scope `secret:read`.
 *
 * @param directives by coordinate, written into the composed supergraph: current versions of composition reject some that older
 *   ones accept, and a gateway serves supergraphs of both.
 */
export async function startProtectedGraph(
  cleanup: Cleanup,
  partners: Record<string, PartnerOfTest>,
  directives: Record<string, string> = {},
): Promise<ProtectedGraph> {
  const running = new Map<string, StubPartner>();
  for (const [name, { sdl, resolvers }] of Object.entries(partners)) {
    const partner = await startPartner(sdl, resolvers as StubResolvers);
    cleanup.add(() => partner.stop());
    running.set(name, partner);
  }
  const { supergraphSdl, errors } = composeServices(
    Object.entries(partners).map(([name, { sdl }]) => ({
      name,
      url: running.get(name)?.url ?? '',
      typeDefs: parse(sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const key = createSecret();
  const hasDirectives = Object.keys(directives).length > 0;
  const supergraph = hasDirectives ? protect(supergraphSdl, directives) : supergraphSdl;
  const graph = await startTestGateway(cleanup, supergraph, {
    keyStore: createMemoryKeyStore(storedKey(key, { scopes: ['secret:read'] })),
  });
  const headers = { authorization: `Bearer ${key.secret}` };
  return {
    ...graph,
    received: () =>
      [...running.values()]
        .flatMap(({ requests }) => requests.map(({ body }) => JSON.stringify(body)))
        .join('\n'),
    asMember: (query) => graph.sendQuery(query, { headers }),
    asAnonymous: (query) => graph.sendQuery(query),
  };
}
