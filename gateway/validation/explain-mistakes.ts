import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import { type MessageLanguage, preferredLanguage, translateLibraryMessage } from '../messages/index.ts';
import { listEnumValues } from './list-enum-values.ts';

/** The codes of errors whose messages come from the GraphQL library or from Apollo Server. */
const libraryCodes: ReadonlySet<unknown> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Explains mistakes in operations in the language of the request, and lists the values of an enum for a wrong one. */
export const explainMistakes: ApolloServerPlugin<{ readonly acceptLanguage: string | undefined }> = {
  requestDidStart: async () => ({
    async willSendResponse({ schema, contextValue: { acceptLanguage }, response: { body } }) {
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (errors === undefined) return;
      const language = preferredLanguage(acceptLanguage);
      for (const error of errors) {
        // An error with a path is a partner's, which is in the right language.
        if (error.path === undefined) explainMistake(error, language, schema);
      }
    },
  }),
};

/** Changes the message of an error about a mistake in a request, whose message is the library's. */
export function explainMistake(
  error: GraphQLFormattedError,
  language: MessageLanguage,
  schema?: GraphQLSchema,
): void {
  if (!libraryCodes.has(error.extensions?.['code'])) return;
  const values = schema && listEnumValues(error.message, schema, language);
  const message = language === 'fr' ? translateLibraryMessage(error.message) : error.message;
  Object.assign(error, { message: values === undefined ? message : `${message} ${values}` });
}
