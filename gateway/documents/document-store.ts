import type { ApolloServerOptions } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { ApprovedDocuments } from './approved-documents.ts';

type PersistedQueries = Exclude<ApolloServerOptions<never>['persistedQueries'], false | undefined>;
type DocumentCache = NonNullable<PersistedQueries['cache']>;

/** How much text clients may have kept for them, in characters. */
const MOST_AUTOMATIC_TEXT = 8 * 1024 * 1024;

/** Apollo Server's name for a document's text. */
const KEY_PREFIX = 'apq:';

/**
 * Where Apollo Server looks up a document by its hash: the approved ones, and unless only they are served, those that
 * clients have sent before, the ones asked for least dropped first.
 */
export class DocumentStore implements DocumentCache {
  readonly #approved: ApprovedDocuments;
  readonly #automatic: LRUCache<string, string> | undefined;

  constructor(approved: ApprovedDocuments, { keepsAutomatic }: { readonly keepsAutomatic: boolean }) {
    this.#approved = approved;
    this.#automatic = keepsAutomatic
      ? new LRUCache({ maxSize: MOST_AUTOMATIC_TEXT, sizeCalculation: (text) => Math.max(1, text.length) })
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
