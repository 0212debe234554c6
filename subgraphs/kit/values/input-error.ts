import { GraphQLError } from 'graphql';
import { cutText } from './cut-text.ts';
import { type Expectation, invalidArgument } from './messages.ts';

/**
 * A caller's mistake in an argument: what was expected, and what was received. Reaches the caller as `BAD_USER_INPUT`, in the
 * language of the request.
 *
 * @example
 * throw new InputError('first', { en: 'a whole number from 1 to 100', fr: 'un entier de 1 à 100' }, 101);
 * // "first" must be a whole number from 1 to 100, but got 101.
 */
export class InputError extends GraphQLError {
  constructor(argument: string, expected: Expectation, received: unknown) {
    const message = invalidArgument(argument, expected, show(received));
    super(message.en, {
      extensions: {
        code: 'BAD_USER_INPUT',
        argument,
        expected: expected.en,
        received: shorten(received),
        inFrench: { message: message.fr, expected: expected.fr },
      },
    });
    this.name = 'InputError';
  }
}

const LONGEST_SHOWN = 80;

function show(value: unknown): string {
  const shown = shorten(value);
  return typeof shown === 'string' ? `'${shown}'` : JSON.stringify(shown);
}

/** Limits the part of a caller's value that messages repeat. */
function shorten(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined || text.length <= LONGEST_SHOWN) return value;
  return `${cutText(text, LONGEST_SHOWN)}…`;
}
