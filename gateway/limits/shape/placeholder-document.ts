import { type DocumentNode, Kind, parse } from 'graphql';
import type { Excess } from './shape-errors.ts';

// How a document that is too large is rejected before validation. Apollo Server offers plugins no way to reject a document
// between parsing and validation, and the validation of such a document may take too long. With at most 50 root fields,
//
//     { a1: report a2: report … a60: report }        was parsed and has 60 root fields
//
// is replaced by
//
//     { __typename }                                 with `excess`: { measure: 'rootFields', found: 60, allowed: 50 }
//
// Apollo Server validates the placeholder instead, which takes no time, and stores it under the hash of the text. Whenever
// the text is sent, `didResolveOperation` finds the placeholder and rejects the operation for its excess.

/** Replaces a document that is too large, until the operation can be rejected. */
export class PlaceholderDocument implements DocumentNode {
  readonly kind = Kind.DOCUMENT;
  readonly definitions = DEFINITIONS;
  readonly excess: Excess;

  constructor(excess: Excess) {
    this.excess = excess;
  }
}

const { definitions: DEFINITIONS } = parse('{ __typename }', { noLocation: true });
