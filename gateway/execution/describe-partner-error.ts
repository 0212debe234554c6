import { type ErrorCode, isCallerMistakeCode, unexpectedErrorCode } from '../../protocol/index.ts';
import { type MessageLanguage, partnerMessages, requestMessages, shortenMessage } from '../messages/index.ts';
import type { PartnerAnswerError } from '../partners/index.ts';

/** What callers read of an error. */
export interface ShownError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * What callers read of a partner's error: the partner's text for a mistake of the caller, and a text of the gateway for
 * any other error, whose own text may come from a database driver. Of
 *
 *     { message: 'Mongo 10.0.0.3 pw=…', extensions: { name: 'MongoError' } }
 *
 * they read "Unexpected error.", and the rest is in the log.
 */
export function describePartnerError(
  { message, extensions: received }: PartnerAnswerError,
  partner: string,
  language: MessageLanguage,
): ShownError {
  const { code } = received;
  if (isCallerMistakeCode(code)) {
    // The lines of a stack follow the first one.
    const [firstLine = ''] = message.split(/[\r\n]/, 1);
    const extensions = { ...shownExtensions(received), partner };
    return { code, message: shortenMessage(firstLine), extensions };
  }
  if (code === 'PARTNER_UNAVAILABLE' || code === 'PARTNER_TIMEOUT') {
    return { code, message: partnerMessages[language][code](partner), extensions: { partner } };
  }
  const { unexpected } = requestMessages[language];
  return { code: unexpectedErrorCode, message: unexpected, extensions: { partner } };
}

const SHOWN_EXTENSIONS = ['argument', 'expected', 'received', 'requiredScopes', 'retryAfter'];
/** Maximum length of one of these as JSON. A longer one is left out. */
const MAX_EXTENSION_LENGTH = 1_000;

/** The extensions that describe a mistake of the caller, and nothing of the partner's internals. */
function shownExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of SHOWN_EXTENSIONS) {
    if (!Object.hasOwn(extensions, name)) continue;
    const value = extensions[name];
    const shortened = typeof value === 'string' ? shortenMessage(value) : value;
    if (JSON.stringify(shortened).length <= MAX_EXTENSION_LENGTH) shown[name] = shortened;
  }
  return shown;
}
