import { readAccessRules } from './read-access-rules.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** Lets its bearer see how the gateway itself does. Opens no field of the graph. */
export const adminScope = 'admin';

/** Every scope that a caller can usefully hold: those that a supergraph asks for, and the gateway's own. */
export function knownScopesOf(supergraphSdl: string): string[] {
  const { scopes } = readAccessRules(stripSecurityDirectives(supergraphSdl));
  return [...new Set([...scopes, adminScope])].toSorted();
}
