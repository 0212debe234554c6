import { type DocumentNode, type GraphQLError, Kind, parse } from 'graphql';
import type { Caller } from '../../request/caller.ts';

// How a document that is too large is rejected before validation. Apollo Server offers plugins no way to reject a document
// between parsing and validation, and the validation of such a document may take too long. With at most 50 root fields,
//
//     { a1: report a2: report … a60: report }        was parsed and has 60 root fields
//
// is replaced by
//
//     { __typename }                                 with `createError`: "The operation has 60 root fields, …"
//
// Apollo Server validates the placeholder instead, which takes no time, and stores it under the hash of the text. Whenever
// the text is sent, `didResolveOperation` finds the placeholder and rejects the operation with its error.

/** What the error for a document depends on: the limits of the caller, and the language. */
export interface RejectedRequest {
  readonly caller: Caller;
  readonly acceptLanguage: string | undefined;
}

/** Replaces a document that is too large, until the operation can be rejected. */
export class PlaceholderDocument implements DocumentNode {
  readonly kind = Kind.DOCUMENT;
  readonly definitions = DEFINITIONS;
  readonly createError: (request: RejectedRequest) => GraphQLError;

  /** `createError` must not keep the document, whose memory the cache of documents does not count. */
  constructor(createError: (request: RejectedRequest) => GraphQLError) {
    this.createError = createError;
  }
}

const { definitions: DEFINITIONS } = parse('{ __typename }', { noLocation: true });
