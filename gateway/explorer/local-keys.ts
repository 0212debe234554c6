import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A key for trying things out on this machine, by the part that its bearer plays. */
export interface LocalKey {
  readonly name: string;
  readonly secret: string;
}

export interface LocalKeysOptions {
  readonly host: string;
  readonly localKeys?: readonly LocalKey[] | undefined;
}

/**
 * Hands the page the keys to ask with: to a browser on this machine that shows this very gateway's page, and to nobody
 * else. Anyone else gets an empty list, for the page asks wherever it is served.
 */
export function addLocalKeysRoute(server: FastifyInstance, { host, localKeys = [] }: LocalKeysOptions): void {
  const isLocal = isLoopbackName(host);
  server.get('/graphql/local-keys.json', (request, reply) => {
    reply.header('cache-control', 'no-store');
    return isLocal && isOwnPage(request) ? localKeys : [];
  });
}

/** What a proxy adds: then the client is not who is at the other end of the connection. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

function isOwnPage({ headers, socket }: FastifyRequest): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  return (
    isLoopbackAddress(socket.remoteAddress) &&
    isLoopbackAddress(socket.localAddress) &&
    // A foreign site can have its own name lead to this machine, but it cannot have the browser say another name.
    isLoopbackName(hostnameOf(`http://${host}`)) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function isLoopbackName(name: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(name);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}
