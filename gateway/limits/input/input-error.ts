import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { limitMessages, preferredLanguage } from '../../messages/index.ts';
import { type InputMeasureName, inputMeasures } from './input-measures.ts';

/** Why the values of a request are rejected: a measure above its limit, or a number that JSON cannot represent. */
export type InputExcess = MeasureExcess | { readonly measure: 'magnitude'; readonly place: string };

interface MeasureExcess {
  readonly measure: InputMeasureName;
  /** For the number of values: at least as many. Counting stops above the limit. */
  readonly found: number;
  readonly allowed: number;
  /** The argument or the variable, such as `$ids`. Undefined for the number of all values. */
  readonly place: string | undefined;
}

/** The error for a request with a value above its limit. */
export function inputError(excess: InputExcess, acceptLanguage: string | undefined): GraphQLError {
  const { inputTooLarge, numberTooLarge } = limitMessages[preferredLanguage(acceptLanguage)];
  if (excess.measure === 'magnitude') {
    return graphError('BAD_USER_INPUT', numberTooLarge(excess.place), {
      extensions: { argument: excess.place, http: { status: 400 } },
    });
  }
  const { measure, found, allowed, place } = excess;
  return graphError(
    inputMeasures[measure].code,
    inputTooLarge[measure]({ found, allowed, place: place ?? '' }),
    {
      extensions: {
        measure,
        ...(measure !== 'values' && { found }),
        allowed,
        ...(place !== undefined && { argument: place }),
        http: { status: 400 },
      },
    },
  );
}
