import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Language } from '../values/language.ts';

interface French {
  readonly message: string;
  readonly expected: string;
}

/** Gives each error of an answer the language of its request: an error is made where that language is not at hand. */
export const errorsInLanguageOfRequest: ApolloServerPlugin<{ readonly language: Language }> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { body } = response;
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map((error) =>
        inLanguage(error, contextValue.language),
      );
    },
  }),
};

function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { inFrench, ...extensions } = (error.extensions ?? {}) as { inFrench?: French };
  if (!inFrench) return error;
  if (language !== 'FR') return { ...error, extensions };
  const { message, expected } = inFrench;
  return { ...error, message, extensions: { ...extensions, expected } };
}
