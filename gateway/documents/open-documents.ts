import { ConfigError, type Log } from '../../protocol/index.ts';
import { ApprovedDocuments } from './approved-documents.ts';
import { DocumentRequests } from './document-requests.ts';
import type { DocumentMode } from './document-settings.ts';
import { DocumentStore } from './document-store.ts';

export interface DocumentOptions {
  readonly documentsDirectory?: string | undefined;
  readonly documentMode: DocumentMode;
  readonly log: Log;
}

/** The documents of one gateway. */
export interface Documents {
  readonly approved: ApprovedDocuments;
  readonly store: DocumentStore;
  readonly requests: DocumentRequests;
}

/** Reads the approved documents. Throws a `GatewayStartError` that says what is wrong with them. */
export async function openDocuments(options: DocumentOptions): Promise<Documents> {
  const { documentsDirectory, documentMode: mode, log } = options;
  const approved = await ApprovedDocuments.read(documentsDirectory);
  if (mode === 'approved-only' && approved.list.length === 0) {
    throw new ConfigError(
      'DOCUMENTS_DIRECTORY must name a folder with approved documents while DOCUMENTS_MODE is approved-only. See .env.example.',
    );
  }
  const store = new DocumentStore(approved, { storesAutomatic: mode !== 'approved-only' });
  return { approved, store, requests: new DocumentRequests({ mode, approved, store, log }) };
}
