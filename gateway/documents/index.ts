export { type ApprovedDocument, ApprovedDocuments } from './approved-documents.ts';
export { type DocumentMode, readDocumentMode } from './document-settings.ts';
export { type ListedDocument, listDocuments } from './list-documents.ts';
export { type Documents, openDocuments } from './open-documents.ts';
