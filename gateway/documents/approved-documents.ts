import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { codeOf, DocumentError } from '../start-errors.ts';

/** A document that dashboards may ask for by its id alone. */
export interface ApprovedDocument {
  /** Of its file: `08-a-companys-record`. */
  readonly name: string;
  /** SHA-256 of its text in hexadecimal digits. */
  readonly id: string;
  /** What the file holds below the comment that it opens with. */
  readonly text: string;
  /** The whole file. */
  readonly source: string;
}

/**
 * The documents that whoever runs the graph approves: `.graphql` files of a folder. Besides its id each goes by the hash
 * of the other forms in which clients have it: the whole file, as graphql-js prints it, and without blanks and comments.
 */
export class ApprovedDocuments {
  readonly #documents: readonly ApprovedDocument[];
  readonly #textById = new Map<string, string>();
  readonly #forms = new Set<string>();

  private constructor(files: ReadonlyArray<{ readonly name: string; readonly source: string }>) {
    this.#documents = files.map(({ name, source }) => {
      const text = withoutOpeningComment(source);
      for (const form of [text, source, ...otherForms(name, text)]) {
        this.#forms.add(form);
        this.#textById.set(documentId(form), text);
      }
      return { name, id: documentId(text), text, source };
    });
  }

  /** Reads a folder; there are none without one. Throws a `DocumentError` that names the folder or the file. */
  static async read(directory: string | undefined): Promise<ApprovedDocuments> {
    if (directory === undefined) return new ApprovedDocuments([]);
    const names = await readdir(directory).catch((cause: unknown) => {
      throw new DocumentError(`The documents in ${directory} cannot be read: ${codeOf(cause)}.`, { cause });
    });
    const files = names.filter((name) => name.endsWith('.graphql')).sort();
    const read = async (file: string) => ({
      name: file.slice(0, -'.graphql'.length),
      source: await readFile(join(directory, file), 'utf8'),
    });
    return new ApprovedDocuments(await Promise.all(files.map(read)));
  }

  get list(): readonly ApprovedDocument[] {
    return this.#documents;
  }

  textOf(id: string): string | undefined {
    return this.#textById.get(id);
  }

  includes(text: string): boolean {
    return this.#forms.has(text);
  }
}

/** The id by which a document is known everywhere: the hash of its text. */
export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function withoutOpeningComment(source: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.slice(Math.max(0, start)).join('\n').trim();
}

function otherForms(name: string, text: string): string[] {
  try {
    const printed = print(parse(text));
    return [printed, stripIgnoredCharacters(text)];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError(`Document ${name}.graphql cannot be read: ${reason}`, { cause });
  }
}
