import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { type CallerClaims, exportScope, LARGEST_ENTITY_FETCH } from '../../../protocol/index.ts';
import { type ShapeMeasure, sizeMessages } from '../values/index.ts';
import { checkValues, countRepresentations, type Variables } from './check-values.ts';
import { LARGEST_SHAPE, measureDocument, type OperationShape } from './measure-document.ts';

/** Largest document, in lexical tokens. The parser stops there. */
export const MAX_TOKENS = 50_000;

/** What the limits read from the context of a request. */
interface LimitedContext {
  readonly caller: CallerClaims;
}

/**
 * Rejects requests that are too large, before anything is resolved. The gateway has stricter limits for its clients; these protect the
 * subgraph when it is reached in another way, or when a gateway has none.
 */
export const limitRequests: ApolloServerPlugin<LimitedContext> = {
  requestDidStart: async () => ({
    // Measured before it is validated, because the validation of such a document may take too long.
    parsingDidStart: async (requestContext) => async (error) => {
      const { document } = requestContext;
      if (error !== undefined || document === undefined) return;
      const excess = findExcess(measureDocument(document));
      if (excess === undefined) return;
      // Apollo Server validates and stores this document instead, until `didResolveOperation` can reject it.
      const placeholder = parse('{ __typename }', { noLocation: true });
      excessOfPlaceholder.set(placeholder, excess);
      Object.assign(requestContext, { document: placeholder });
    },
    didResolveOperation: async ({ document, operation, request, contextValue, response }) => {
      try {
        checkSize(excessOfPlaceholder.get(document));
        if (operation === undefined) return;
        const variables = (request.variables ?? {}) as Variables;
        const found = countRepresentations(operation, variables);
        checkSize({ measure: 'representations', found, allowed: LARGEST_ENTITY_FETCH });
        checkValues({ document, operation, variables, mayExport: () => mayExport(contextValue) });
      } catch (error) {
        response.http.status = 400;
        throw error;
      }
    },
  }),
};

/** The error of the parser for a document with too many tokens, as the one that documents too large for other reasons have. */
export function toSizeError({ message }: { readonly message: string }): GraphQLError | undefined {
  // The parser of graphql-js 16 writes "more that".
  if (!/contains more tha[nt] \d+ tokens/.test(message)) return undefined;
  return sizeError({ measure: 'tokens', found: undefined, allowed: MAX_TOKENS });
}

interface Excess {
  readonly measure: ShapeMeasure;
  /** Undefined when the rest was not read. */
  readonly found: number | undefined;
  readonly allowed: number;
}

const excessOfPlaceholder = new WeakMap<DocumentNode, Excess>();

function findExcess(shape: OperationShape): Excess | undefined {
  const measures = Object.keys(LARGEST_SHAPE) as (keyof OperationShape)[];
  const measure = measures.find((name) => shape[name] > LARGEST_SHAPE[name]);
  return measure && { measure, found: shape[measure], allowed: LARGEST_SHAPE[measure] };
}

function checkSize(size: Excess | undefined): void {
  if (size?.found !== undefined && size.found > size.allowed) throw sizeError(size);
}

function sizeError(excess: Excess): GraphQLError {
  const { en, fr } = sizeMessages[excess.measure](excess.allowed);
  return new GraphQLError(en, {
    extensions: { code: 'OPERATION_TOO_LARGE', ...excess, inFrench: { message: fr } },
  });
}

function mayExport({ caller }: LimitedContext): boolean {
  return caller.kind === 'known' && caller.scopes.has(exportScope);
}
