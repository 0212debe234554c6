import type { IncomingHttpHeaders } from 'node:http';
import {
  type Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import type { PartnerSettings } from '../../gateway/partners/index.ts';
import { type StubPartner, startPartner, startStubPartner } from '../../gateway/partners.fixture.ts';

export const registrySdl = federated(`
  type Query { organizations: [Organization!] organization(id: ID!): Organization }
  type Organization @key(fields: "id") { id: ID! name: String }
`);
export const townsSdl = federated(`
  scalar Anything
  enum Tier { UPPER LOWER }
  type Query { towns: [Town!] }
  type Mutation { rename(to: String!): Town }
  type Organization @key(fields: "id") { id: ID! slogan: String area: Float staff: Int tier: Tier notes: Anything town: Town }
  type Town { name: String tags: [String!] twin: Town }
`);

const organizations = [
  { id: '1', name: 'Brant' },
  { id: '2', name: 'Oshawa' },
];

/** A long timeout, no retries and no breaker, so that only the fault of the test occurs. */
const defaultSettings: Partial<PartnerSettings> = { timeoutMs: 10_000, retries: 0, breakerMinimum: 1_000 };

export interface FaultGraph extends GatewayUnderTest {
  readonly towns: StubPartner;
  readonly registry: StubPartner;
}

export type Answer = Parameters<typeof startStubPartner>[0];

/** A gateway with two partners: the registry, which always succeeds, and the towns, whose answers the test defines. */
export async function startFaultGraph(
  cleanup: Cleanup,
  answer: Answer,
  settings: Partial<PartnerSettings> = {},
  overrides: Parameters<typeof startTestGateway>[2] = {},
): Promise<FaultGraph> {
  const towns = await startStubPartner(answer);
  cleanup.add(() => towns.stop());
  const registry = await startPartner(registrySdl, {
    Query: {
      organizations: () => organizations,
      organization: (_: never, { id }: { id: string }) => organizations.find((one) => one.id === id) ?? null,
    },
  });
  cleanup.add(() => registry.stop());
  const supergraph = composeSupergraph({
    registry: { sdl: registrySdl, url: registry.url },
    towns: { sdl: townsSdl, url: towns.url },
  });
  const graph = await startTestGateway(cleanup, supergraph, {
    partnerSettings: { towns: { ...defaultSettings, ...settings } },
    ...overrides,
  });
  return { ...graph, towns, registry };
}

export const json = { 'content-type': 'application/json' };

/** Sends this body as a complete answer. */
export function answerWith(body: unknown, headers: IncomingHttpHeaders = {}, status = 200): Answer {
  return (_request, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { ...json, ...headers }).end(text);
  };
}

/** Answers the first requests with these, in turn, and every later request with the last. */
export function inTurn(...answers: Answer[]): Answer {
  let next = 0;
  return (request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return answer?.(request, response);
  };
}

export const breakConnection: Answer = (_request, response) => {
  response.destroy();
};
