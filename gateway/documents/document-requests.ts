import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ErrorCode, Log } from '../../protocol/index.ts';
import { type ApprovedDocuments, documentId } from './approved-documents.ts';
import type { DocumentMode } from './document-settings.ts';
import type { DocumentStore } from './document-store.ts';

/** Why a request is not handed on. */
export interface DocumentRefusal {
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

/** An unknown document is logged once, and again when this many others came between. */
const MOST_LOGGED = 1_000;

/**
 * Looks at requests before Apollo Server does. Turns `documentId` (the persisted documents of GraphQL over HTTP, as
 * `sha256:` and the hash) into the hash that Apollo Server knows, and stops or logs texts that are not approved.
 */
export class DocumentRequests {
  readonly #options: DocumentRequestsOptions;
  readonly #logged = new LRUCache<string, true>({ max: MOST_LOGGED });

  constructor(options: DocumentRequestsOptions) {
    this.#options = options;
  }

  /** Undefined when the request may go on, changed where it named a document. */
  admit(request: FastifyRequest): DocumentRefusal | undefined {
    const { id, query } = request.method === 'GET' ? askedInAddress(request) : askedInBody(request);
    if (id === undefined || id === null) {
      return typeof query === 'string' ? this.#check(query, request) : undefined;
    }
    if (query !== undefined && query !== null && query !== '') {
      return badRequest('A request must have either a "query" or a "documentId", but has both.');
    }
    const hash = typeof id === 'string' ? /^(?:sha256:)?([\da-f]{64})$/.exec(id)?.[1] : undefined;
    if (hash === undefined) {
      return badRequest('"documentId" must be "sha256:" and 64 hexadecimal digits in lower case.');
    }
    if (this.#options.store.textOf(hash) === undefined) {
      const message = `No document has the id "sha256:${hash}". Send its text as "query".`;
      return { status: 400, code: 'PERSISTED_QUERY_NOT_FOUND', message };
    }
    if (request.method === 'GET') nameInAddress(request, hash);
    else nameInBody(request.body as object, hash);
    return undefined;
  }

  #check(query: string, request: FastifyRequest): DocumentRefusal | undefined {
    const { mode, approved, log } = this.#options;
    if (mode === 'open' || approved.includes(query)) return undefined;
    if (mode === 'approved-only') {
      const message = 'This graph answers approved documents only. Ask whoever runs it to approve this one.';
      return { status: 403, code: 'DOCUMENT_NOT_APPROVED', message };
    }
    const id = documentId(query);
    if (!this.#logged.has(id)) {
      const message = `A document that is not approved was asked: sha256:${id}.`;
      log({ level: 'warn', message, requestId: request.id });
    }
    this.#logged.set(id, true);
    return undefined;
  }
}

interface Asked {
  readonly id: unknown;
  readonly query: unknown;
}

function askedInBody({ body }: FastifyRequest): Asked {
  const { documentId: id, query } = (body ?? {}) as { documentId?: unknown; query?: unknown };
  return { id, query };
}

function askedInAddress(request: FastifyRequest): Asked {
  const parameters = parametersOf(request);
  return { id: parameters.get('documentId'), query: parameters.get('query') };
}

/** Read exactly as Apollo Server will read them: else an unapproved text could hide where only one of us looks. */
function parametersOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(new URL(url, 'http://localhost').search);
}

function nameInBody(body: object, hash: string): void {
  const { extensions } = body as { extensions?: unknown };
  const others = typeof extensions === 'object' && extensions !== null ? extensions : {};
  Object.assign(body, {
    documentId: undefined,
    query: undefined,
    extensions: { ...others, ...persisted(hash) },
  });
}

function nameInAddress(request: FastifyRequest, hash: string): void {
  const { raw } = request;
  const parameters = parametersOf(request);
  const extensions = { ...readObject(parameters.get('extensions')), ...persisted(hash) };
  parameters.delete('documentId');
  parameters.delete('query');
  parameters.set('extensions', JSON.stringify(extensions));
  const [path = ''] = request.url.split('?');
  raw.url = `${path}?${parameters.toString()}`;
}

function persisted(hash: string) {
  return { persistedQuery: { version: 1, sha256Hash: hash } };
}

function readObject(json: string | null): object {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function badRequest(message: string): DocumentRefusal {
  return { status: 400, code: 'BAD_REQUEST', message };
}
