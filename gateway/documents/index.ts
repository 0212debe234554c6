export { ApprovedDocuments } from './approved-documents.ts';
export { type DocumentMode, readDocumentMode } from './document-settings.ts';
export { type Documents, openDocuments } from './open-documents.ts';
export { createDocumentCache } from './parsed-documents.ts';
export { type DocumentFile, readDocumentFiles } from './read-document-files.ts';
