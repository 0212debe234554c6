import { isRecord } from '../../../protocol/index.ts';
import { type MessageLanguage, preferredLanguage } from '../../messages/index.ts';
import { anonymous, type Caller, type KnownCaller } from '../../request/caller.ts';

/** What access enforcement reads from the context of a request. */
export interface AccessContext {
  readonly caller: Caller;
  readonly acceptLanguage: string | undefined;
}

/** The caller of a request. Anything that is not a known caller counts as anonymous. */
export function callerOf(context: unknown): Caller {
  const caller = isRecord(context) ? context['caller'] : undefined;
  return isKnownCaller(caller) ? caller : anonymous;
}

/** The language of error messages for a request. */
export function languageOf(context: unknown): MessageLanguage {
  const acceptLanguage = isRecord(context) ? context['acceptLanguage'] : undefined;
  return preferredLanguage(typeof acceptLanguage === 'string' ? acceptLanguage : undefined);
}

function isKnownCaller(value: unknown): value is KnownCaller {
  return isRecord(value) && value['kind'] === 'known' && value['scopes'] instanceof Set;
}
