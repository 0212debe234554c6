import { connect, type Socket } from 'node:net';
import { getIntrospectionQuery } from 'graphql';

/** The connections that each address opens, and how often a connection that was closed is opened again. */
const REQUESTS_PER_WRITE = 50;
const RECONNECT_MS = 100;

export interface SilentOptions {
  readonly url: string;
  readonly addresses: readonly string[];
  readonly connections: number;
}

/**
 * Opens connections that send one introspection after another and never read an answer. A connection that the server
 * closes is opened again. Returns a function that closes all, and says how many were opened and closed.
 */
export function openSilentConnections({
  url,
  addresses,
  connections,
}: SilentOptions): () => Record<string, number> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query: getIntrospectionQuery() });
  const request = [
    'POST /graphql HTTP/1.1',
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
  const batch = request.repeat(REQUESTS_PER_WRITE);
  const counts = { opened: 0, closed: 0 };
  const sockets = new Set<Socket>();
  let isEnded = false;
  for (let index = 0; index < connections; index += 1)
    open(addresses[index % addresses.length] ?? '127.0.0.2');

  return () => {
    isEnded = true;
    for (const socket of sockets) socket.destroy();
    return counts;
  };

  function open(address: string): void {
    if (isEnded) return;
    const socket = connect({ host: hostname, port: Number(port), localAddress: address });
    sockets.add(socket);
    counts.opened += 1;
    // No listener for `data`: nothing is read, and the server's answers fill the buffers on the way.
    socket.pause();
    socket.on('error', () => {});
    socket.on('connect', () => write(socket));
    socket.on('close', () => {
      sockets.delete(socket);
      if (isEnded) return;
      counts.closed += 1;
      setTimeout(() => open(address), RECONNECT_MS);
    });
  }

  /** Writes as long as the server reads. */
  function write(socket: Socket): void {
    if (isEnded || socket.destroyed) return;
    if (socket.write(batch)) setImmediate(() => write(socket));
    else socket.once('drain', () => write(socket));
  }
}
