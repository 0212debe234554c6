import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Language } from '../values/index.ts';

interface French {
  readonly message: string;
  readonly expected?: string;
}

/**
 * Puts the errors of an answer into the language of its request. The code that throws an `InputError`, an `AccessError` or a
 * `ServiceError` has no access to that language, so the error has its French text in `extensions.inFrench`, which this plugin
 * removes.
 */
export const localizeErrors: ApolloServerPlugin<{ readonly language: Language }> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { body } = response;
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map((error) =>
        localizeError(error, contextValue.language),
      );
    },
  }),
};

/** An error in a language, without its French text in `extensions`. */
export function localizeError(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { inFrench, ...extensions } = (error.extensions ?? {}) as { inFrench?: French };
  if (!inFrench) return error;
  if (language !== 'FR') return { ...error, extensions };
  const { message, expected } = inFrench;
  return { ...error, message, extensions: { ...extensions, ...(expected !== undefined && { expected }) } };
}
