import { createHash } from 'node:crypto';
import type { Caller } from '../access/index.ts';

const TOKEN_MARK = 'token:';

/**
 * How a caller is called in logs and counts: a key by the name it was given. A token's subject may be a person's address,
 * so that its mark is a hash of it: enough to see which requests belong together.
 */
export function callerLabel(caller: Caller): string {
  if (caller.kind === 'anonymous') return 'anonymous';
  if (!caller.id.startsWith(TOKEN_MARK)) return caller.name;
  return TOKEN_MARK + createHash('sha256').update(caller.id).digest('hex').slice(0, 12);
}
