import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, parse } from 'graphql';
import { type PartnerName, resolvers, schemas } from './partners.ts';

export type Behaviour = 'is well' | 'hangs' | 'flaps';

/** A flapping partner is well for so long, then not for as long. */
const FLAP_MS = 1_500;

export interface ServedPartner {
  readonly url: string;
  behave(behaviour: Behaviour): void;
}

/** A subgraph with so little around it that the gateway is what is measured. */
export async function servePartner(name: PartnerName): Promise<ServedPartner> {
  const schema = buildSubgraphSchema({ typeDefs: parse(schemas[name]), resolvers: resolvers[name] as never });
  const documents = new Map<string, DocumentNode>();
  let behaviour: Behaviour = 'is well';
  let since = 0;
  let failures = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    if (behaviour === 'hangs') return;
    const isAway = behaviour === 'flaps' && Math.floor((Date.now() - since) / FLAP_MS) % 2 === 0;
    if (isAway) return fail(response);
    const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    const result = await execute({ schema, document, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };

  /** In turn: overloaded, a connection that breaks, an answer that breaks off. */
  const fail = (response: ServerResponse) => {
    failures += 1;
    if (failures % 3 === 0) response.writeHead(503).end();
    else if (failures % 3 === 1) response.destroy();
    else {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"data":{"_entities":[', () => response.destroy());
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // The gateway keeps connections for as long as it likes.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', 1_024, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    behave(next) {
      behaviour = next;
      since = Date.now();
    },
  };
}
