import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { limitMessages, preferredLanguage } from '../../messages/index.ts';
import type { CostEstimate } from './cost-estimator.ts';
import { findHeaviestField } from './heaviest-field.ts';

/** The error for an operation above the cost limit. Names the field whose list the client can shorten with most effect. */
export function costLimitError(
  estimate: CostEstimate,
  limit: number,
  acceptLanguage: string | undefined,
): GraphQLError {
  const estimated = estimate.total;
  const heaviest = findHeaviestField(estimate);
  const { tooCostly } = limitMessages[preferredLanguage(acceptLanguage)];
  const shown = heaviest && {
    path: heaviest.path,
    coordinate: heaviest.coordinate,
    share: Math.round(heaviest.share * 100) / 100,
    size: Math.ceil(heaviest.size),
  };
  return graphError('COST_LIMIT_EXCEEDED', tooCostly(estimated, limit, heaviest), {
    extensions: { estimated, limit, ...(shown && { heaviest: shown }), http: { status: 400 } },
  });
}
