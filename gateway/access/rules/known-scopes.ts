import { exportScope } from '../../../protocol/index.ts';
import { readAccessRules } from './read-access-rules.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** The scope for the gateway's own metrics and reports. No field of the graph requires it. */
export const adminScope = 'admin';

/** Every scope that has an effect: those that the supergraph requires, and those for administrators and for long lists. Sorted. */
export function knownScopesOf(supergraphSdl: string): string[] {
  const { scopes } = readAccessRules(stripSecurityDirectives(supergraphSdl));
  return [...new Set([...scopes, adminScope, exportScope])].toSorted();
}
