import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../protocol/index.ts';

export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly AnswerError[] };
}

interface AnswerError {
  readonly message: string;
  readonly path?: Path;
  readonly extensions?: { readonly code?: string; readonly partner?: string };
}

type Path = readonly (string | number)[];

export type AnswerCheck = 'complete' | 'partial' | { readonly wrong: string };

/**
 * Compares an answer with the expected data. It is complete, or it is partial: null exactly at the paths of errors that
 * name a partner of `mayBeUnavailable`. Anything else is wrong, also an error without a null at its path.
 */
export function checkAnswer(
  { status, body }: Answer,
  expected: unknown,
  mayBeUnavailable: ReadonlySet<string>,
): AnswerCheck {
  if (status !== 200) return { wrong: `status ${status}: ${JSON.stringify(body.errors)}` };
  const { data, errors = [] } = body;
  if (errors.length === 0 && isDeepStrictEqual(data, expected)) return 'complete';
  const outages = errors.filter((error) => isOutage(error, mayBeUnavailable));
  const outagePaths = new Set(outages.map(pathOf));
  const { nulls, wrong } = compare(data, expected, { outagePaths, path: [] });
  const unmatched = errors.filter((error) => !outages.includes(error) || !nulls.includes(pathOf(error)));
  const all = [...wrong, ...unmatched.map((error) => `${pathOf(error)}: ${error.message}`)];
  return all.length === 0 ? 'partial' : { wrong: all.join('; ') };
}

/** The paths of nulls that an outage explains, and a description of every other difference. */
interface Comparison {
  readonly nulls: readonly string[];
  readonly wrong: readonly string[];
}

function compare(
  actual: unknown,
  expected: unknown,
  { outagePaths, path }: { outagePaths: ReadonlySet<string>; path: Path },
): Comparison {
  const at = path.join('.');
  if (actual === null && outagePaths.has(at)) return { nulls: [at], wrong: [] };
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return merge(
      actual.map((item, index) => compare(item, expected[index], { outagePaths, path: [...path, index] })),
    );
  }
  if (isRecord(actual) && isRecord(expected)) {
    const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    return merge(
      keys.map((key) => compare(actual[key], expected[key], { outagePaths, path: [...path, key] })),
    );
  }
  return { nulls: [], wrong: actual === expected ? [] : [`${at}: ${JSON.stringify(actual)}`] };
}

function merge(comparisons: readonly Comparison[]): Comparison {
  return {
    nulls: comparisons.flatMap(({ nulls }) => nulls),
    wrong: comparisons.flatMap(({ wrong }) => wrong),
  };
}

function isOutage({ extensions }: AnswerError, mayBeUnavailable: ReadonlySet<string>): boolean {
  const { code, partner } = extensions ?? {};
  return code?.startsWith('PARTNER_') === true && partner !== undefined && mayBeUnavailable.has(partner);
}

function pathOf({ path = [] }: AnswerError): string {
  return path.join('.');
}
