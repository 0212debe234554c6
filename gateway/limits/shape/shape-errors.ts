import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { limitMessages, preferredLanguage } from '../../messages/index.ts';
import { type MeasureName, measureNames, type Shape, shapeMeasures } from './measures.ts';

/** A measure of an operation that is above its limit. */
export interface Excess {
  readonly measure: MeasureName;
  readonly found: number;
  readonly allowed: number;
}

/** The first measure above its limit. */
export function findExcess(shape: Shape, limits: Shape): Excess | undefined {
  const measure = measureNames.find((name) => shape[name] > limits[name]);
  return measure && { measure, found: shape[measure], allowed: limits[measure] };
}

/** The error for an operation above a limit on its shape. */
export function tooLargeError(excess: Excess, acceptLanguage: string | undefined): GraphQLError {
  const { measure, found, allowed } = excess;
  const { tooLarge } = limitMessages[preferredLanguage(acceptLanguage)];
  return graphError(shapeMeasures[measure].code, tooLarge[measure](found, allowed), {
    extensions: { ...excess, http: { status: 400 } },
  });
}

/**
 * The error for a document that was not read to its end: it has too many tokens, or is nested too deeply for the stack.
 * Apollo Server reports both as syntax errors. Returns undefined for a real syntax error.
 */
export function unreadableError(
  { message, extensions }: GraphQLError,
  allowed: number,
  acceptLanguage: string | undefined,
): GraphQLError | undefined {
  if (extensions['code'] !== 'GRAPHQL_PARSE_FAILED') return undefined;
  // The parser of graphql-js 16 writes "more that".
  const hasTooManyTokens = /contains more tha[nt] \d+ tokens/.test(message);
  if (!hasTooManyTokens && message !== 'Maximum call stack size exceeded') return undefined;
  const { tooLarge, nestedTooDeeply } = limitMessages[preferredLanguage(acceptLanguage)];
  return graphError('OPERATION_TOO_LARGE', hasTooManyTokens ? tooLarge.tokens(allowed) : nestedTooDeeply, {
    extensions: { measure: 'tokens', allowed, http: { status: 400 } },
  });
}
