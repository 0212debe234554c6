import { isRecord, parseJson } from '../../protocol/index.ts';
import { type DocumentFile, readDocumentFiles } from '../documents/index.ts';
import { ExampleError } from '../start-errors.ts';

/** An example query, as the explorer lists it. */
export interface ExampleQuery {
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Reads the document files of a folder as examples. The opening comment of each has a title in its first line, any number
 * of lines of description and, if the query has variables, one line with all of them. Throws an `ExampleError` that names
 * the file, or a `DocumentError` that names the folder.
 */
export async function readExampleQueries(directory: string): Promise<ExampleQuery[]> {
  return (await readDocumentFiles(directory)).map(toExample);
}

function toExample({ name, comment, text, variables: json = '{}' }: DocumentFile): ExampleQuery {
  const file = `Example ${name}.graphql`;
  const [title, ...description] = comment;
  if (!title) throw new ExampleError(`${file} must open with its title, as in "# Who hosts interns".`);
  if (text === '') throw new ExampleError(`${file} has no query below its comment.`);
  const variables = parseJson(json);
  if (!isRecord(variables)) {
    throw new ExampleError(`${file} must give its variables as a JSON object, but got "${json}".`);
  }
  return { title, description: description.join(' ').trim(), query: text, variables };
}
