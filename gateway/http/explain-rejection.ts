import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { isRecord, parseJson, unexpectedErrorCode } from '../../protocol/index.ts';
import { preferredLanguage, requestMessages } from '../messages/index.ts';
import { explainMistake } from '../validation/explain-mistakes.ts';

/**
 * Explains the errors in the body of a rejected request in its language. Apollo Server rejects some requests before there is
 * an operation, and so without its plugins: a body that is not one operation, or a context that could not be made.
 */
export function explainRejection(body: unknown, { id, headers }: FastifyRequest): unknown {
  const answer = typeof body === 'string' ? parseJson(body) : undefined;
  if (!isRecord(answer) || !Array.isArray(answer['errors'])) return body;
  const language = preferredLanguage(headers['accept-language']);
  for (const error of answer['errors'] as GraphQLFormattedError[]) {
    explainMistake(error, language);
    if (error.extensions?.['code'] !== unexpectedErrorCode || error.path !== undefined) continue;
    const { unexpected } = requestMessages[language];
    Object.assign(error, { message: unexpected, extensions: { ...error.extensions, requestId: id } });
  }
  return JSON.stringify(answer);
}
