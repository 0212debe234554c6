import { isRecord, parseJson } from '../../protocol/index.ts';
import { type DocumentFile, readDocumentFiles } from '../documents/index.ts';
import { ExampleError } from '../start-errors.ts';

/** An example query, as the explorer lists it. */
export interface ExampleQuery {
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Title and description in French. Undefined without a translation. */
  readonly french?: { readonly title: string; readonly description: string } | undefined;
}

/**
 * Reads the document files of a folder as examples. The opening comment of each has a title in its first line, any number
 * of lines of description, the same in French (the title after `fr:`) and, if the query has variables, one line with all of
 * them. Throws an `ExampleError` that names
 * the file, or a `DocumentError` that names the folder.
 */
export async function readExampleQueries(directory: string): Promise<ExampleQuery[]> {
  return (await readDocumentFiles(directory)).map(toExample);
}

function toExample({ name, comment, text, variables: json = '{}' }: DocumentFile): ExampleQuery {
  const file = `Example ${name}.graphql`;
  const frenchStart = comment.findIndex((line) => line.startsWith(FRENCH));
  const [title, ...description] = frenchStart === -1 ? comment : comment.slice(0, frenchStart);
  if (!title) throw new ExampleError(`${file} must open with its title, as in "# Who hosts interns".`);
  if (text === '') throw new ExampleError(`${file} has no query below its comment.`);
  const variables = parseJson(json);
  if (!isRecord(variables)) {
    throw new ExampleError(`${file} must give its variables as a JSON object, but got "${json}".`);
  }
  const french = frenchStart === -1 ? undefined : readFrench(comment.slice(frenchStart));
  return { title, description: joinLines(description), query: text, variables, french };
}

const FRENCH = 'fr:';

function readFrench([title = '', ...description]: readonly string[]): ExampleQuery['french'] {
  return { title: title.slice(FRENCH.length).trim(), description: joinLines(description) };
}

function joinLines(lines: readonly string[]): string {
  return lines.join(' ').trim();
}
