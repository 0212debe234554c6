import { GraphQLError } from 'graphql';

/**
 * A caller's mistake in an argument: what was expected, what came. Reaches the caller as `BAD_USER_INPUT`.
 *
 * @example throw new InputError('first', 'a whole number from 1 to 100', 101)
 * // "first" must be a whole number from 1 to 100, but got 101.
 */
export class InputError extends GraphQLError {
  constructor(argument: string, expected: string, received: unknown) {
    super(`"${argument}" must be ${expected}, but got ${show(received)}.`, {
      extensions: { code: 'BAD_USER_INPUT', argument, expected, received: shorten(received) },
    });
    this.name = 'InputError';
  }
}

const LONGEST_SHOWN = 80;

function show(value: unknown): string {
  const shown = shorten(value);
  return typeof shown === 'string' ? `'${shown}'` : JSON.stringify(shown);
}

/** A caller's own value is shown back, but never a page of it. */
function shorten(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined || text.length <= LONGEST_SHOWN) return value;
  // A surrogate pair that the cut would halve is left out.
  return `${text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
