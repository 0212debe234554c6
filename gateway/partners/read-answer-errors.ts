/** An error that a partner reports of its own. */
export interface PartnerAnswerError {
  readonly message: string;
  readonly path: ReadonlyArray<string | number> | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A partner that fails everywhere says so often enough in this many errors, and well enough in this many words. */
const MOST_ERRORS = 100;
const LONGEST_TEXT = 2_000;
const LONGEST_PATH = 200;
const MOST_DETAILS = 20;
const DEEPEST_DETAIL = 3;

/** Reads a partner's errors, some of which are shown to clients: so much of them as a person would read. */
export function readAnswerErrors(errors: readonly unknown[]): PartnerAnswerError[] {
  return errors.slice(0, MOST_ERRORS).map(readError);
}

function readError(error: unknown): PartnerAnswerError {
  const { message, path, extensions } = asRecord(error);
  return {
    message: typeof message === 'string' ? message.slice(0, LONGEST_TEXT) : '',
    path: isPath(path) ? path : undefined,
    extensions: asRecord(readDetail(extensions, 0)),
  };
}

function isPath(path: unknown): path is Array<string | number> {
  return (
    Array.isArray(path) &&
    path.length <= LONGEST_PATH &&
    path.every((part) => typeof part === 'string' || Number.isInteger(part))
  );
}

function readDetail(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST_DETAIL) return undefined;
  if (Array.isArray(value)) return value.slice(0, MOST_DETAILS).map((item) => readDetail(item, depth + 1));
  const details = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(
    details.slice(0, MOST_DETAILS).map(([key, detail]) => [key, readDetail(detail, depth + 1)]),
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
