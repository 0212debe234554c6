import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { errorAnswer } from '../errors.ts';
import { networkOf } from '../limits/index.ts';
import { inBothLanguages } from '../messages/index.ts';

export interface ConnectionLimits {
  /** Open connections of all clients; 0: no limit. */
  readonly connections: number;
  /** Open connections of one address (for IPv6, a /64 network); 0: no limit. */
  readonly connectionsPerAddress: number;
  /** With a trusted reverse proxy, connections come from its address, and only their total is limited. */
  readonly trustedProxies: number | string[] | false;
}

const RETRY_AFTER_SECONDS = 2;

/** Answers connections above the limits with 503 and closes them, before anything is read from them. */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const { connections, connectionsPerAddress, trustedProxies } = limits;
  const maxTotal = connections === 0 ? Number.POSITIVE_INFINITY : connections;
  const limitsAddresses = connectionsPerAddress !== 0 && trustedProxies === false;
  const maxPerAddress = limitsAddresses ? connectionsPerAddress : Number.POSITIVE_INFINITY;
  const openByNetwork = new Map<string, number>();
  let openCount = 0;

  // Before Node's own listener, which starts to parse.
  server.prependListener('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const open = openByNetwork.get(network) ?? 0;
    if (openCount >= maxTotal || open >= maxPerAddress) return rejectConnection(socket);
    openCount += 1;
    openByNetwork.set(network, open + 1);
    socket.once('close', () => {
      openCount -= 1;
      const left = (openByNetwork.get(network) ?? 1) - 1;
      if (left === 0) openByNetwork.delete(network);
      else openByNetwork.set(network, left);
    });
  });
}

function rejectConnection(socket: Socket): void {
  const body = JSON.stringify(errorAnswer('OVERLOADED', inBothLanguages('tooManyConnections')));
  const head = [
    'HTTP/1.1 503 Service Unavailable',
    `retry-after: ${RETRY_AFTER_SECONDS}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'content-type: application/json; charset=utf-8',
    'cache-control: no-store',
    'connection: close',
  ];
  socket.on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
