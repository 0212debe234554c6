import { negotiateLanguage } from '../../protocol/index.ts';

/** The languages of the gateway's own messages. */
export type MessageLanguage = 'en' | 'fr';

/** One set of messages in each language. */
export type Translations<Messages> = Readonly<Record<MessageLanguage, Messages>>;

/** English, unless an `Accept-Language` header prefers French. Never throws. */
export function preferredLanguage(acceptLanguage: string | undefined): MessageLanguage {
  return negotiateLanguage(acceptLanguage, ['en', 'fr']);
}

/** A number as a reader of the language writes it. */
export function formatNumber(value: number, language: MessageLanguage): string {
  return value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en');
}
