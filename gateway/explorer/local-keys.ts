import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A key for trying the graph out on this machine, named for the kind of caller whose scopes it has. */
export interface LocalKey {
  readonly name: string;
  readonly secret: string;
}

export interface LocalKeysOptions {
  readonly host: string;
  readonly localKeys?: readonly LocalKey[] | undefined;
}

/**
 * Gives the keys to the explorer of this gateway in a browser on this machine. Every other client gets an empty list,
 * because the explorer requests the keys wherever it is served.
 */
export function addLocalKeysRoute(server: FastifyInstance, { host, localKeys = [] }: LocalKeysOptions): void {
  const isLocal = isLoopbackName(host);
  server.get('/graphql/local-keys.json', (request, reply) => {
    reply.header('cache-control', 'no-store');
    return isLocal && isOwnPage(request) ? localKeys : [];
  });
}

/** Headers that a proxy adds. With one of them, the address of the connection is not the client's. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

function isOwnPage({ headers, socket }: FastifyRequest): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  return (
    isLoopbackAddress(socket.remoteAddress) &&
    isLoopbackAddress(socket.localAddress) &&
    // DNS rebinding: another site can let its own name resolve to this machine, but the browser then sends that name.
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
