import { isDeepStrictEqual } from 'node:util';

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions?: { readonly code?: string; readonly partner?: string };
    }[];
  };
}

export type Finding = 'whole' | 'blanked' | { readonly wrong: string };

/**
 * An answer is whole, or it is blanked: null in places where an error of just that place names a partner that may be away.
 * Anything else is wrong, an error that explains nothing included.
 */
export function checkAnswer(
  { status, body }: Answer,
  expected: unknown,
  mayBeAway: ReadonlySet<string>,
): Finding {
  if (status !== 200) return { wrong: `status ${status}: ${JSON.stringify(body.errors)}` };
  const { data, errors = [] } = body;
  if (errors.length === 0 && isDeepStrictEqual(data, expected)) return 'whole';
  const unexplained = new Map(
    errors.map(({ path = [], message, extensions }) => [
      path.join('.'),
      { message, isOutage: isOutage(extensions, mayBeAway) },
    ]),
  );
  const wrong: string[] = [];

  const compare = (given: unknown, wanted: unknown, path: readonly (string | number)[]): void => {
    const at = path.join('.');
    if (given === null && unexplained.get(at)?.isOutage) unexplained.delete(at);
    else if (Array.isArray(given) && Array.isArray(wanted) && given.length === wanted.length) {
      for (const [index, item] of given.entries()) compare(item, wanted[index], [...path, index]);
    } else if (isRecord(given) && isRecord(wanted)) {
      for (const key of new Set([...Object.keys(given), ...Object.keys(wanted)])) {
        compare(given[key], wanted[key], [...path, key]);
      }
    } else if (given !== wanted) wrong.push(`${at}: ${JSON.stringify(given)}`);
  };
  compare(data, expected, []);
  for (const [at, { message }] of unexplained) wrong.push(`${at}: ${message}`);
  return wrong.length === 0 ? 'blanked' : { wrong: wrong.join('; ') };
}

function isOutage(
  { code, partner }: { code?: string; partner?: string } = {},
  mayBeAway: ReadonlySet<string>,
): boolean {
  return code?.startsWith('PARTNER_') === true && partner !== undefined && mayBeAway.has(partner);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
