import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentError } from '../start-errors.ts';
import { systemErrorCode } from '../system-error-code.ts';

// A document file opens with a comment. Of
//
//     # A company's record
//     # Membership, challenges and placements of one member of the park.
//     # fr: Le dossier d’une entreprise
//     # Adhésion, défis et stages d’un membre du parc.
//     # variables: { "id": "neq:1143920115" }
//     query CompanyRecord($id: ID!) { … }
//
// the comment has the first four lines, the variables are the JSON of the fifth, and the text starts with `query`.

/** A `.graphql` file with one document. */
export interface DocumentFile {
  /** The name of the file without its extension: `08-a-companys-record`. */
  readonly name: string;
  /** The lines of the opening comment without `#`, except the variables. */
  readonly comment: readonly string[];
  /** Values for the variables of the document: JSON, not checked. */
  readonly variables: string | undefined;
  /** The document without the opening comment, with `\n` at the end of lines. */
  readonly text: string;
  /** The whole file. */
  readonly source: string;
}

/** Reads the `.graphql` files of a folder in the order of their names. Throws a `DocumentError` that names the folder. */
export async function readDocumentFiles(directory: string): Promise<DocumentFile[]> {
  try {
    const files = await readdir(directory);
    const names = files.filter((name) => name.endsWith('.graphql')).sort();
    return await Promise.all(
      names.map(async (name) =>
        readDocumentFile(name.slice(0, -'.graphql'.length), await readFile(join(directory, name), 'utf8')),
      ),
    );
  } catch (cause) {
    throw new DocumentError(`The documents in ${directory} cannot be read: ${systemErrorCode(cause)}.`, {
      cause,
    });
  }
}

const VARIABLES = 'variables:';

function readDocumentFile(name: string, source: string): DocumentFile {
  const lines = source.split(/\r?\n/);
  const firstLine = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const textStart = firstLine === -1 ? lines.length : firstLine;
  const comment = lines
    .slice(0, textStart)
    .filter((line) => line.startsWith('#'))
    .map((line) => line.slice(1).trim());
  const variables = comment.find((line) => line.startsWith(VARIABLES));
  return {
    name,
    comment: comment.filter((line) => line !== variables),
    variables: variables?.slice(VARIABLES.length).trim(),
    text: lines.slice(textStart).join('\n').trim(),
    source,
  };
}
