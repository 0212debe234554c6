import type { FastifyReply } from 'fastify';
import { COMPLETENESS_HEADER } from '../../protocol/index.ts';
import { credentialHeaders } from '../access/index.ts';

/**
 * The request headers that decide an answer of the graph, besides `Accept-Encoding` and `Origin`, which the plugins for
 * compression and CORS add. Credentials are among them, so that a cache gives no caller the answer of another one.
 */
export const graphVary: readonly string[] = [
  'accept',
  'accept-language',
  ...credentialHeaders,
  COMPLETENESS_HEADER,
];

/** `graphVary` as the value of the header. */
export const graphVaryHeader: string = graphVary.join(', ');

/** Adds names of request headers to `Vary`, each once. */
export function addVary(reply: FastifyReply, names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  reply.header('vary', [...new Set([...present, ...names])].join(', '));
}
