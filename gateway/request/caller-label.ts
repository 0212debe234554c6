import { createHash } from 'node:crypto';
import type { Caller } from './caller.ts';

const TOKEN_PREFIX = 'token:';

/**
 * The name of a caller in logs, metrics and usage counts: `anonymous`, a key's name, or a token's label. A token's subject
 * may be an e-mail address, so its label is a hash: enough to see which requests belong together.
 */
export function callerLabel(caller: Caller): string {
  if (caller.kind === 'anonymous') return 'anonymous';
  if (!caller.id.startsWith(TOKEN_PREFIX)) return caller.name;
  return TOKEN_PREFIX + createHash('sha256').update(caller.id).digest('hex').slice(0, 12);
}
