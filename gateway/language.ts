import { negotiateLanguage } from '../protocol/index.ts';

/** The languages of the gateway's own messages. */
export type MessageLanguage = 'en' | 'fr';

/** English, unless an `Accept-Language` header prefers French. Never throws. */
export function preferredLanguage(acceptLanguage: string | undefined): MessageLanguage {
  return negotiateLanguage(acceptLanguage, ['en', 'fr']);
}
