import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../protocol/index.ts';
import { graphError } from '../../errors.ts';
import {
  authorizationMessages,
  type MessageLanguage,
  type NameWords,
  requestMessages,
} from '../../messages/index.ts';
import type { Caller } from '../../request/caller.ts';
import { type Alternatives, combine } from '../rules/index.ts';
import type { DeniedField, NullReason, NullReasons } from './null-reasons.ts';

/** One error for each null field. The last error counts those that are not listed. */
export function makeNullReasonErrors(
  reasons: NullReasons,
  caller: Caller,
  language: MessageLanguage,
): GraphQLError[] {
  const texts = new Map<NullReason, ErrorText>();
  return withoutStackTraces(() => {
    const errors = reasons.listed.map(({ reason, path }) => {
      const { code, message, extensions } = texts.get(reason) ?? describe(reason, caller, language);
      texts.set(reason, { code, message, extensions });
      return graphError(code, message, { path, extensions });
    });
    const more = reasons.total - reasons.listed.length;
    if (more > 0) {
      const message = authorizationMessages[language].moreDenied(more);
      errors.push(graphError(codeFor(caller), message, { extensions: { more } }));
    }
    return errors;
  });
}

/** Stack traces would cost more than the rest of the answer, and would only point to this file. */
function withoutStackTraces<T>(make: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

interface ErrorText {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

function describe(reason: NullReason, caller: Caller, language: MessageLanguage): ErrorText {
  if (reason.kind === 'denied') return describeDenied(reason, caller, language);
  const { unexpected } = requestMessages[language];
  return { code: 'INTERNAL_SERVER_ERROR', message: unexpected, extensions: { field: reason.field } };
}

function describeDenied(
  { field, requirement, isMutation }: DeniedField,
  caller: Caller,
  language: MessageLanguage,
): ErrorText {
  const messages = authorizationMessages[language];
  const requiredScopes = combineForReading(requirement.scopes);
  const requiredPolicies = combineForReading(requirement.policies);
  const required = [
    ...describeNames(requirement.scopes, requiredScopes, messages.scopes),
    ...describeNames(requirement.policies, requiredPolicies, messages.policies),
  ];
  return {
    code: codeFor(caller),
    message:
      caller.kind === 'anonymous'
        ? messages.signIn(field, isMutation)
        : messages.needs(field, isMutation, required),
    extensions: {
      field,
      ...(requiredScopes && { requiredScopes }),
      ...(requiredPolicies && { requiredPolicies }),
    },
  };
}

/** Undefined when nothing of this kind is required, or when more than 100 sets of names would meet it. */
function combineForReading(all: readonly Alternatives[]): Alternatives | undefined {
  return all.length > 0 ? combine(all, 100) : undefined;
}

/** One phrase such as "scopes a and b, or scope c"; none when nothing of this kind is required. */
function describeNames(
  all: readonly Alternatives[],
  combined: Alternatives | undefined,
  words: NameWords,
): string[] {
  if (all.length === 0) return [];
  if (combined === undefined) return [words.combination];
  if (combined.length === 0) return [words.impossible];
  const sets = combined.map((set) => `${set.length > 1 ? words.several : words.one} ${set.join(words.and)}`);
  return [sets.join(words.or)];
}

function codeFor(caller: Caller): ErrorCode {
  return caller.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}
