import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import type { MessageLanguage } from '../messages/language.ts';
import type { CostEstimate } from './cost-estimate.ts';
import { type LimitMeasure, limitMessages } from './limit-messages.ts';
import type { OperationMeasures } from './measure-operation.ts';

/** A measure of an operation that is larger than it may be. */
export interface Excess {
  readonly measure: keyof OperationMeasures;
  readonly found: number;
  readonly allowed: number;
}

/** The first one, if any. */
export function findExcess(measures: OperationMeasures, allowed: OperationMeasures): Excess | undefined {
  for (const measure of Object.keys(allowed) as Array<keyof OperationMeasures>) {
    if (measures[measure] > allowed[measure]) {
      return { measure, found: measures[measure], allowed: allowed[measure] };
    }
  }
  return undefined;
}

export function tooLargeError({ measure, found, allowed }: Excess, language: MessageLanguage): GraphQLError {
  const code: ErrorCode = measure === 'depth' ? 'DEPTH_LIMIT_EXCEEDED' : 'OPERATION_TOO_LARGE';
  const message = limitMessages[language].tooLarge[measure](found, allowed);
  return refusal(message, { code, measure, found, allowed });
}

export function tooCostlyError(
  estimate: CostEstimate,
  limit: number,
  language: MessageLanguage,
): GraphQLError {
  const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
  const heaviest = estimate.findHeaviest();
  const message = limitMessages[language].tooCostly(estimate.total, limit, heaviest);
  const field = heaviest && {
    path: heaviest.path,
    coordinate: heaviest.coordinate,
    share: Math.round(heaviest.share * 100) / 100,
    size: Math.ceil(heaviest.size),
  };
  return refusal(message, { code, estimated: estimate.total, limit, ...(field && { heaviest: field }) });
}

/**
 * Reading a document stops at its first token too many, or where it is nested too deeply for the stack; Apollo Server
 * takes either for a mistake in its syntax. Undefined for a real one.
 */
export function unreadableError(
  { message, extensions }: GraphQLError,
  allowed: number,
  language: MessageLanguage,
): GraphQLError | undefined {
  if (extensions['code'] !== 'GRAPHQL_PARSE_FAILED') return undefined;
  const code: ErrorCode = 'OPERATION_TOO_LARGE';
  const { tooLarge, nestedTooDeeply } = limitMessages[language];
  const measure: LimitMeasure = 'tokens';
  if (/contains more tha[nt] \d+ tokens/.test(message)) {
    return refusal(tooLarge.tokens(allowed), { code, measure, allowed });
  }
  if (message === 'Maximum call stack size exceeded') {
    return refusal(nestedTooDeeply, { code, measure, allowed });
  }
  return undefined;
}

/** `waitSeconds`: after which as much is left as this operation costs. */
export function rateLimitedError(
  cost: number,
  { remaining, waitSeconds }: { readonly remaining: number; readonly waitSeconds: number },
  language: MessageLanguage,
): GraphQLError {
  const code: ErrorCode = 'RATE_LIMITED';
  const headers = new HeaderMap([['retry-after', String(waitSeconds)]]);
  return new GraphQLError(limitMessages[language].rateLimited(cost, remaining, waitSeconds), {
    extensions: { code, cost, remaining, retryAfter: waitSeconds, http: { status: 429, headers } },
  });
}

function refusal(message: string, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}
