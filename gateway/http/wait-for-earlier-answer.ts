import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that wait. Above it, nothing more is read from the connection. */
const MAX_WAITING = 8;

// Node parses all requests that a client has sent without waiting for answers (pipelining), up to 64 KiB at a time:
//
//     received     request 1, request 2, request 3
//     executed     request 1 ─ answer 1 is read by the client ─ request 2 ─ answer 2 is read ─ request 3

const waitingBySocket = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls `proceed` when the client has read the earlier answer of the same connection, or has disconnected. Otherwise, a client
 * that sends requests and reads no answers could have any number of answers made and stored.
 */
export function waitForEarlierAnswer(earlier: ServerResponse, socket: Socket, proceed: () => void): void {
  const waiting = waitingBySocket.get(socket) ?? watch(socket);
  function leave(): void {
    if (!waiting.delete(leave)) return;
    if (waiting.size < MAX_WAITING && !socket.destroyed) socket.resume();
    proceed();
  }
  waiting.add(leave);
  if (waiting.size >= MAX_WAITING) socket.pause();
  earlier.once('close', leave);
}

function watch(socket: Socket): Set<() => void> {
  const waiting = new Set<() => void>();
  waitingBySocket.set(socket, waiting);
  // Answers that were not started have no event of their own when the client disconnects.
  socket.once('close', () => {
    for (const leave of waiting) leave();
  });
  return waiting;
}
