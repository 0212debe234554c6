import { createHash } from 'node:crypto';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { DocumentError } from '../start-errors.ts';
import { type DocumentFile, readDocumentFiles } from './read-document-files.ts';

/** A document that clients may request by its id. */
export interface ApprovedDocument extends DocumentFile {
  /** The SHA-256 of its text in hexadecimal digits. */
  readonly id: string;
}

/**
 * The documents that the operator of the gateway approves: the `.graphql` files of a folder. Clients may have a document in
 * another form, whose hash is a second id: the whole file, as graphql-js prints it, or without comments and spaces.
 */
export class ApprovedDocuments {
  readonly list: readonly ApprovedDocument[];
  /** The name of each document by its ids. */
  readonly nameById: ReadonlyMap<string, string>;
  readonly #textById: ReadonlyMap<string, string>;
  readonly #forms: ReadonlySet<string>;

  private constructor(files: readonly DocumentFile[]) {
    const forms = files.flatMap((file) =>
      formsOf(file).map((form) => ({ form, file, id: documentId(form) })),
    );
    this.list = files.map((file) => ({ ...file, id: documentId(file.text) }));
    this.nameById = new Map(forms.map(({ id, file }) => [id, file.name]));
    this.#textById = new Map(forms.map(({ id, file }) => [id, file.text]));
    this.#forms = new Set(forms.map(({ form }) => form));
  }

  /** Without a folder, there are no approved documents. Throws a `DocumentError` that names the folder or the file. */
  static async read(directory: string | undefined): Promise<ApprovedDocuments> {
    return new ApprovedDocuments(directory === undefined ? [] : await readDocumentFiles(directory));
  }

  textOf(id: string): string | undefined {
    return this.#textById.get(id);
  }

  includes(text: string): boolean {
    return this.#forms.has(text);
  }
}

/** The id of a document: the SHA-256 of its text in hexadecimal digits. */
export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The forms in which clients may have a document. */
function formsOf({ name, text, source }: DocumentFile): string[] {
  try {
    return [text, source, print(parse(text)), stripIgnoredCharacters(text)];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError(`Document ${name}.graphql cannot be read: ${reason}`, { cause });
  }
}
