import { readAccessRules } from './read-access-rules.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** The scope for the gateway's own metrics and reports. No field of the graph requires it. */
export const adminScope = 'admin';

/** The scope with which subgraphs accept longer lists (`subgraphs/kit/limits/`). No field of the graph requires it. */
const exportScope = 'export';

/** Every scope that has an effect: those that the supergraph requires, and these two. Sorted. */
export function knownScopesOf(supergraphSdl: string): string[] {
  const { scopes } = readAccessRules(stripSecurityDirectives(supergraphSdl));
  return [...new Set([...scopes, adminScope, exportScope])].toSorted();
}
