import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A key for trying the graph out on this machine, named for the kind of caller whose scopes it has. */
export interface LocalKey {
  readonly name: string;
  readonly secret: string;
}

/** Keys that the explorer offers to the browser that has the token. */
export interface LocalKeys {
  readonly keys: readonly LocalKey[];
  /** Random, and part of the address that `npm start` prints. */
  readonly token: string;
}

/** What the explorer gets. */
export interface LocalKeysAnswer {
  /** Whether there are keys that need another token, or one at all. */
  readonly isTokenNeeded: boolean;
  readonly keys: readonly LocalKey[];
}

/** The header with the token. It is not in the URL, because URLs are logged and stored. */
export const LOCAL_TOKEN_HEADER = 'passerelle-local-token';

const NONE: LocalKeysAnswer = { isTokenNeeded: false, keys: [] };

/**
 * Gives the local keys to clients that send the token. The address of a connection proves nothing: behind a reverse proxy on
 * this machine, every client of the public has the address 127.0.0.1, and a bare proxy also sends that as `Host`.
 */
export function addLocalKeysRoute(server: FastifyInstance, localKeys: LocalKeys | undefined): void {
  server.get('/graphql/local-keys.json', (request, reply): LocalKeysAnswer => {
    reply.header('cache-control', 'no-store');
    if (localKeys === undefined || localKeys.keys.length === 0 || !isOwnPage(request)) return NONE;
    const token = request.headers[LOCAL_TOKEN_HEADER];
    if (!isEqualToken(token, localKeys.token)) return { isTokenNeeded: true, keys: [] };
    return { isTokenNeeded: false, keys: localKeys.keys };
  });
}

/** In constant time. */
function isEqualToken(received: string | string[] | undefined, expected: string): boolean {
  return typeof received === 'string' && timingSafeEqual(digest(received), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * DNS rebinding: another site can let its own name resolve to this machine, but the browser then sends that name as `Host`.
 * A page of another origin sends `Origin` or `Sec-Fetch-Site`.
 */
function isOwnPage({ headers }: FastifyRequest): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  return (
    isLoopbackName(hostnameOf(`http://${host}`)) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function isLoopbackName(name: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(name);
}
