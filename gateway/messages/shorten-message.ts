/** Maximum length of a text of a request that a message repeats. */
const MAX_REPEATED = 100;
/** Maximum length of a message. The longest of the gateway's own has a few hundred characters. */
const MAX_MESSAGE = 2_000;

/** A text between quotation marks, the last of which may have been cut off. */
const QUOTED = /"(?:[^"\\]|\\.)*(?:"|$)|«[^»]*(?:»|$)/gs;
const LONG_WORD = /[^\s"«»]{101,}/g;
/** A value that a message of the GraphQL library repeats without quotation marks, or with some inside: up to its end. */
const LIST_OR_OBJECT = /(?<=\b(?:found|value:|got|invalid value) )[[{].{100,}$/s;
const VALUE = /(?<=\b(?:found|value:|got|invalid value) ).{100,}$/s;
/** With all its parts cut, a message is shorter than this, unless it lists what is allowed. */
const USUAL_LENGTH = 600;

/**
 * Cuts the parts of a message that repeat a request: values, names, and texts between quotation marks. Messages of the
 * GraphQL library repeat them in full, so a request of a megabyte would get an answer, and a log line, of more than that.
 *
 * @example shortenMessage(`Cannot query field "${'x'.repeat(1_000)}" on type "Query".`)
 * // 'Cannot query field "xxx…xxx…" on type "Query".'    with a hundred x
 */
export function shortenMessage(message: string): string {
  if (message.length <= MAX_REPEATED) return message;
  // Nothing after this length is shown, and the expressions take time for each character.
  const shortened = shorten(message, 10 * MAX_MESSAGE)
    .replace(QUOTED, shortenQuoted)
    .replace(LONG_WORD, shortenValue)
    .replace(LIST_OR_OBJECT, shortenValue);
  if (shortened.length <= USUAL_LENGTH) return shortened;
  return shorten(shortened.replace(VALUE, shortenValue), MAX_MESSAGE);
}

function shortenValue(value: string): string {
  return shorten(value, MAX_REPEATED);
}

/** A text of at most this length, and `…` if it was longer. Never ends with half of a character. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Keeps the quotation marks. */
function shortenQuoted(quoted: string): string {
  const [first = ''] = quoted;
  const last = first === '"' ? '"' : '»';
  const inner = quoted.slice(1, quoted.endsWith(last) ? -1 : undefined);
  return inner.length <= MAX_REPEATED ? quoted : first + shortenValue(inner) + last;
}
