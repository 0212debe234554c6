import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, graphql, parse } from 'graphql';

export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: { query: string; variables?: Record<string, unknown>; operationName?: string };
}

export interface StubPartner {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** The number of connections opened so far. */
  connections(): number;
  /** The number of connections that are open now. */
  openConnections(): Promise<number>;
  stop(): Promise<void>;
}

export type StubResolvers = Record<string, Record<string, GraphQLFieldResolver<never, unknown>>>;

/** A partner that serves a subgraph schema over HTTP. */
export function startPartner(sdl: string, resolvers: StubResolvers, port = 0): Promise<StubPartner> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return startStubPartner(async ({ body }, response) => {
    const result = await graphql({ schema, source: body.query, variableValues: body.variables });
    const status = result.data === undefined ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }, port);
}

/** A partner whose answers the test writes, also invalid ones. */
export async function startStubPartner(
  answer: (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>,
  atPort = 0,
): Promise<StubPartner> {
  const requests: ReceivedRequest[] = [];
  let connections = 0;
  const server = createServer((message, response) => {
    readRequest(message)
      .then((request) => {
        requests.push(request);
        return answer(request, response);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(atPort, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    connections: () => connections,
    openConnections: () => promisify(server.getConnections.bind(server))(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  let text = '';
  for await (const chunk of message) text += String(chunk);
  return { headers: message.headers, body: JSON.parse(text) as ReceivedRequest['body'] };
}

/** A promise that a test waits for, and the function that resolves it. */
export function createSignal(): { readonly sent: Promise<void>; readonly send: () => void } {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  return { sent, send: () => send() };
}
