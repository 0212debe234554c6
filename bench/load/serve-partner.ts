import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { type PartnerName, resolvers, schemas } from './partners.ts';

/** A flapping partner alternates between healthy and failing. */
export type Behaviour = 'healthy' | 'hanging' | 'flapping';

export interface ServedPartner {
  readonly url: string;
  setBehaviour(behaviour: Behaviour): void;
}

/** Serves a subgraph with minimal overhead, so that the measurement is of the gateway. */
export async function servePartner(name: PartnerName): Promise<ServedPartner> {
  const partner = new Partner(name);
  const server = createServer((request, response) => {
    partner.handle(request, response).catch(() => response.destroy());
  });
  // Node's default closes idle connections after five seconds; here the gateway decides.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', 1_024, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    setBehaviour: (behaviour) => partner.setBehaviour(behaviour),
  };
}

/** The duration of each state of a flapping partner. */
const FLAP_MS = 1_500;

class Partner {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  #behaviour: Behaviour = 'healthy';
  #since = 0;
  #failures = 0;

  constructor(name: PartnerName) {
    this.#schema = buildSubgraphSchema({
      typeDefs: parse(schemas[name]),
      resolvers: resolvers[name] as never,
    });
  }

  setBehaviour(behaviour: Behaviour): void {
    this.#behaviour = behaviour;
    this.#since = Date.now();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    if (this.#behaviour === 'hanging') return;
    if (this.#isFailing()) return this.#fail(response);
    const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    const document = this.#documents.get(query) ?? parse(query, { noLocation: true });
    this.#documents.set(query, document);
    const result = await execute({ schema: this.#schema, document, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  #isFailing(): boolean {
    return this.#behaviour === 'flapping' && Math.floor((Date.now() - this.#since) / FLAP_MS) % 2 === 0;
  }

  /** In turn: status 503, a reset connection, a truncated answer. */
  #fail(response: ServerResponse): void {
    this.#failures += 1;
    if (this.#failures % 3 === 0) response.writeHead(503).end();
    else if (this.#failures % 3 === 1) response.destroy();
    else {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"data":{"_entities":[', () => response.destroy());
    }
  }
}
