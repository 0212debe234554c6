import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { authorizationMessages, type MessageLanguage } from '../../messages/index.ts';

/** An operation has too many selections to be filtered, once each fragment is repeated where it is spread. */
export class OperationTooLongError extends Error {
  override readonly name = 'OperationTooLongError';
  readonly maxSelections: number;

  constructor(maxSelections: number) {
    super(
      `An operation must have at most ${maxSelections} selections once its fragments are expanded, but has more.`,
    );
    this.maxSelections = maxSelections;
  }

  toGraphQL(language: MessageLanguage): GraphQLError {
    const message = authorizationMessages[language].operationTooLong(this.maxSelections);
    return graphError('OPERATION_TOO_LARGE', message, {
      originalError: this,
      extensions: { measure: 'selections', allowed: this.maxSelections, http: { status: 400 } },
    });
  }
}
