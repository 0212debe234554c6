import type { ApolloServerOptions } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { ApprovedDocuments } from './approved-documents.ts';

type PersistedQueries = Exclude<ApolloServerOptions<never>['persistedQueries'], false | undefined>;
type DocumentCache = NonNullable<PersistedQueries['cache']>;

/** The total length of the automatic documents that are stored, in characters. */
const MAX_AUTOMATIC_TEXT = 8 * 1024 * 1024;

/** Apollo Server prefixes the hash of a document with this. */
const KEY_PREFIX = 'apq:';

/**
 * Where Apollo Server looks up documents by their hashes: approved documents, and automatic ones, which clients have sent
 * before. Of the automatic documents, the least recently used are removed first.
 */
export class DocumentStore implements DocumentCache {
  readonly #approved: ApprovedDocuments;
  readonly #automatic: LRUCache<string, string> | undefined;

  constructor(approved: ApprovedDocuments, { storesAutomatic }: { readonly storesAutomatic: boolean }) {
    this.#approved = approved;
    this.#automatic = storesAutomatic
      ? new LRUCache({ maxSize: MAX_AUTOMATIC_TEXT, sizeCalculation: (text) => Math.max(1, text.length) })
      : undefined;
  }

  textOf(id: string): string | undefined {
    return this.#approved.textOf(id) ?? this.#automatic?.get(id);
  }

  async get(key: string): Promise<string | undefined> {
    return this.textOf(idIn(key));
  }

  async set(key: string, text: string): Promise<void> {
    this.#automatic?.set(idIn(key), text);
  }

  async delete(key: string): Promise<boolean> {
    return this.#automatic?.delete(idIn(key)) ?? false;
  }
}

function idIn(key: string): string {
  return key.startsWith(KEY_PREFIX) ? key.slice(KEY_PREFIX.length) : key;
}
