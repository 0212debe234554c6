import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, ExampleError } from '../start-errors.ts';

/** An example query, as the explorer lists it. */
export interface ExampleQuery {
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Reads the `.graphql` files of a folder, in the order of their names. Each opens with comment lines: its title, any
 * number of lines of description and, if it has variables, one line with all of them:
 *
 *     # A company's record
 *     # Membership, challenges and placements of one member of the park.
 *     # variables: { "id": "neq:1143920115" }
 *     query CompanyRecord($id: ID!) { … }
 *
 * Throws an `ExampleError` that names the file.
 */
export async function readExampleQueries(directory: string): Promise<ExampleQuery[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    throw new ExampleError(`The examples in ${directory} cannot be read: ${codeOf(cause)}.`, { cause });
  });
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (name) => parseExample(name, await readFile(join(directory, name), 'utf8'))),
  );
}

function parseExample(name: string, text: string): ExampleQuery {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.slice(1).trim());
  const query = end === -1 ? '' : lines.slice(end).join('\n').trim();
  const variablesLine = header.find((line) => line.startsWith('variables:'));
  const [title, ...description] = header.filter((line) => line !== variablesLine);
  if (!title)
    throw new ExampleError(`Example ${name} must open with its title, as in "# Who hosts interns".`);
  if (query === '') throw new ExampleError(`Example ${name} has no query below its comment.`);
  return {
    title,
    description: description.join(' ').trim(),
    query,
    variables: variablesLine === undefined ? {} : parseVariables(name, variablesLine),
  };
}

function parseVariables(name: string, line: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(line.slice('variables:'.length));
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables as Record<string, unknown>;
    }
  } catch {
    // Reported below, together with JSON that is not an object.
  }
  throw new ExampleError(`Example ${name} must give its variables as a JSON object, but got "${line}".`);
}
