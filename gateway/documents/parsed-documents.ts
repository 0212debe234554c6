import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

/** The memory of all parsed documents together, with what other caches store for as long as a document exists. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/**
 * A parsed document takes about 80 bytes of the heap for each character of its text: its JSON, by which Apollo Server's own
 * cache counts, is a fifth of that. Its cost tree and its measured inputs take up to 40 more.
 */
const BYTES_PER_CHARACTER = 120;
const BYTES_PER_DOCUMENT = 1_000;

/** Apollo Server's cache of parsed and validated documents, bounded by the memory that they really take. */
export function createDocumentCache(): InMemoryLRUCache<DocumentNode> {
  return new InMemoryLRUCache<DocumentNode>({ maxSize: MAX_DOCUMENT_BYTES, sizeCalculation: bytesOf });
}

/** The estimated memory of a parsed document. */
export function bytesOf({ loc }: DocumentNode): number {
  return BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * (loc?.source.body.length ?? 0);
}
