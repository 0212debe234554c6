import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messagesFor, sendRejection } from './add-error-handlers.ts';
import type { AdminSettings } from './admin-settings.ts';

const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Rejects requests for another host, with 403. A page of another site can let its own name resolve to this machine (DNS
 * rebinding): the browser then lets it read the answers of a port that needs no sign-in, but sends that name as `Host`.
 *
 * Accepted are the names of this machine's loopback addresses, the configured names, and the IP address to which the client
 * connected, as monitoring systems use it: no name resolves to anything there.
 */
export function requireAllowedHost(server: FastifyInstance, settings: AdminSettings): void {
  const { host, allowedHosts = [] } = settings;
  const names = new Set([...LOOPBACK_NAMES, inUrl(host), ...allowedHosts].map((name) => name.toLowerCase()));
  server.addHook('onRequest', (request, reply, done) => {
    const name = hostNameOf(request);
    if (name !== undefined && (names.has(name) || name === localAddressOf(request))) return done();
    const message = messagesFor(request).hostNotAllowed;
    void sendRejection(reply, { status: 403, code: 'FORBIDDEN', message });
  });
}

/** The name in `Host` without its port, in lower case. Not from `X-Forwarded-Host`, which any client can send. */
function hostNameOf({ raw }: FastifyRequest): string | undefined {
  const { host = '' } = raw.headers;
  // Parsed as a URL, so that `127.1` and `127.0.0.1` are the same; but only a bare host may be in the header.
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  return new URL(`http://${host}`).hostname;
}

function localAddressOf({ raw }: FastifyRequest): string | undefined {
  const address = raw.socket.localAddress;
  return address === undefined ? undefined : inUrl(address.replace(/^::ffff:/, ''));
}

/** An IPv6 address in brackets, as in a URL. */
function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
