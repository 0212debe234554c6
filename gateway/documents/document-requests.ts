import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type ErrorCode, isRecord, type Log, parseJson } from '../../protocol/index.ts';
import { documentMessages, preferredLanguage } from '../messages/index.ts';
import { type ApprovedDocuments, documentId } from './approved-documents.ts';
import type { DocumentMode } from './document-settings.ts';
import type { DocumentStore } from './document-store.ts';

// How a document is requested by its id. A request for a persisted document of GraphQL over HTTP, such as
//
//     { "documentId": "sha256:e3b0…", "variables": { "id": "ror:01pe1d703" } }
//
// becomes a request for an automatic persisted query, for which Apollo Server looks up the text in the document store:
//
//     { "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "e3b0…" } }, "variables": … }

/** Why a request is not executed. */
export interface DocumentRejection {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

export interface DocumentRequestsOptions {
  readonly mode: DocumentMode;
  readonly approved: ApprovedDocuments;
  readonly store: DocumentStore;
  readonly log: Log;
}

/** How many documents that are not approved are remembered, so that each is logged once. */
const MAX_LOGGED = 1_000;

/** Checks requests before Apollo Server: finds documents by their ids, and rejects or logs those that are not approved. */
export class DocumentRequests {
  readonly #options: DocumentRequestsOptions;
  readonly #logged = new LRUCache<string, true>({ max: MAX_LOGGED });

  constructor(options: DocumentRequestsOptions) {
    this.#options = options;
  }

  /** Rewrites a request that names a document by its id. Returns a rejection, or undefined for a request that is accepted. */
  admit(request: FastifyRequest): DocumentRejection | undefined {
    const { id, query } = request.method === 'GET' ? readParameters(request) : readBody(request);
    if (id === undefined || id === null) {
      return typeof query === 'string' ? this.#checkApproval(query, request) : undefined;
    }
    if (query !== undefined && query !== null && query !== '') {
      return { status: 400, code: 'BAD_REQUEST', message: messagesFor(request).queryAndDocumentId };
    }
    const hash = typeof id === 'string' ? /^(?:sha256:)?([\da-f]{64})$/.exec(id)?.[1] : undefined;
    if (hash === undefined) {
      return { status: 400, code: 'BAD_REQUEST', message: messagesFor(request).malformedDocumentId };
    }
    if (this.#options.store.textOf(hash) === undefined) {
      const message = messagesFor(request).unknownDocumentId(hash);
      return { status: 400, code: 'PERSISTED_QUERY_NOT_FOUND', message };
    }
    if (request.method === 'GET') rewriteUrl(request, hash);
    else rewriteBody(request.body as object, hash);
    return undefined;
  }

  /** SHA-256 of the requested document. Undefined when the request has none. */
  idOf(request: FastifyRequest): string | undefined {
    const { id, query } = request.method === 'GET' ? readParameters(request) : readBody(request);
    if (typeof query === 'string' && query !== '') return documentId(query);
    return typeof id === 'string' ? id.replace(/^sha256:/, '') : undefined;
  }

  #checkApproval(query: string, request: FastifyRequest): DocumentRejection | undefined {
    const { mode, approved, log } = this.#options;
    if (mode === 'open' || approved.includes(query)) return undefined;
    if (mode === 'approved-only') {
      return { status: 403, code: 'DOCUMENT_NOT_APPROVED', message: messagesFor(request).notApproved };
    }
    const id = documentId(query);
    if (!this.#logged.has(id)) {
      const message = `A document that is not approved was requested: sha256:${id}.`;
      log({ level: 'warn', message, requestId: request.id });
    }
    this.#logged.set(id, true);
    return undefined;
  }
}

interface RequestedDocument {
  readonly id: unknown;
  readonly query: unknown;
}

function readBody({ body }: FastifyRequest): RequestedDocument {
  return isRecord(body)
    ? { id: body['documentId'], query: body['query'] }
    : { id: undefined, query: undefined };
}

function readParameters(request: FastifyRequest): RequestedDocument {
  const parameters = parametersOf(request);
  return { id: parameters.get('documentId'), query: parameters.get('query') };
}

/** Reads parameters as Apollo Server does. Otherwise a document that only Apollo Server finds would not be checked. */
function parametersOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(new URL(url, 'http://localhost').search);
}

function rewriteBody(body: object, hash: string): void {
  const { extensions } = body as { extensions?: unknown };
  Object.assign(body, {
    documentId: undefined,
    query: undefined,
    extensions: withPersistedQuery(extensions, hash),
  });
}

function rewriteUrl(request: FastifyRequest, hash: string): void {
  const parameters = parametersOf(request);
  const extensions = withPersistedQuery(parseJson(parameters.get('extensions') ?? '{}'), hash);
  parameters.delete('documentId');
  parameters.delete('query');
  parameters.set('extensions', JSON.stringify(extensions));
  const [path = ''] = request.url.split('?');
  request.raw.url = `${path}?${parameters.toString()}`;
}

function withPersistedQuery(extensions: unknown, hash: string) {
  return {
    ...(isRecord(extensions) && extensions),
    persistedQuery: { version: 1, sha256Hash: hash },
  };
}

function messagesFor({ headers }: FastifyRequest) {
  return documentMessages[preferredLanguage(headers['accept-language'])];
}
