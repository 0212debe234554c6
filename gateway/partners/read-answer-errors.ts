import { isRecord } from '../../protocol/index.ts';

/** One of the `errors` of a partner's answer. */
export interface PartnerAnswerError {
  readonly message: string;
  readonly path: ReadonlyArray<string | number> | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

// Bounds for errors that are shown to clients and logged.
const MAX_ERRORS = 100;
const MAX_TEXT_LENGTH = 2_000;
const MAX_PATH_LENGTH = 200;
const MAX_ITEMS = 20;
const MAX_DEPTH = 3;

/** Reads a partner's errors. Text, lists and objects that are too long or nested too deeply are cut. */
export function readAnswerErrors(errors: readonly unknown[]): PartnerAnswerError[] {
  return errors.slice(0, MAX_ERRORS).map(readError);
}

function readError(error: unknown): PartnerAnswerError {
  const { message, path, extensions } = asRecord(error);
  return {
    message: typeof message === 'string' ? message.slice(0, MAX_TEXT_LENGTH) : '',
    path: isPath(path) ? path : undefined,
    extensions: asRecord(cutValue(extensions, 0)),
  };
}

function isPath(path: unknown): path is Array<string | number> {
  return (
    Array.isArray(path) &&
    path.length <= MAX_PATH_LENGTH &&
    path.every((part) => typeof part === 'string' || Number.isInteger(part))
  );
}

function cutValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT_LENGTH);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => cutValue(item, depth + 1));
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(
    entries.slice(0, MAX_ITEMS).map(([key, item]) => [key, cutValue(item, depth + 1)]),
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
