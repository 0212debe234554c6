import {
  describeAccess,
  type FieldAccess,
  keyStatusOf,
  mayRead,
  openKeyStore,
  type StoredKey,
} from '../gateway/index.ts';
import { findDatabase } from './open-database.ts';
import { readSupergraph } from './read-supergraph.ts';
import { showCsv, showTable } from './show-table.ts';
import { UsageError } from './usage-error.ts';

/** `passerelle access report`: prints every field of the graph, what it requires, and the valid keys that may read it. */
export async function runAccessReport(
  env: NodeJS.ProcessEnv,
  { format }: { readonly format: string },
): Promise<void> {
  const show = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!show)
    throw new UsageError(`--format must be one of ${Object.keys(FORMATS).join(', ')}, but got '${format}'.`);
  const { sdl } = await readSupergraph(env);
  const keys = await readValidKeys(env);
  console.log(show(describeAccess(sdl).map((field) => toReportedField(field, keys))));
}

interface ReportedField extends Omit<FieldAccess, 'requirement'> {
  /** The keys that may read the field; empty if the field is public. */
  readonly keys: readonly { readonly prefix: string; readonly name: string }[];
}

const FORMATS: Readonly<Record<string, (fields: readonly ReportedField[]) => string>> = {
  table: (fields) => showTable(fields.map(toRow)),
  csv: (fields) => showCsv(fields.map(toRow)),
  json: (fields) => JSON.stringify(fields, null, 2),
};

/** Returns no keys if no database is running: the report then describes the schema only. */
async function readValidKeys(env: NodeJS.ProcessEnv): Promise<StoredKey[]> {
  const uri = await findDatabase(env);
  if (uri === null) return [];
  const store = await openKeyStore(uri);
  try {
    return (await store.list()).filter((key) => keyStatusOf(key) === 'valid');
  } finally {
    await store.close();
  }
}

function toReportedField(field: FieldAccess, keys: readonly StoredKey[]): ReportedField {
  const { coordinate, directives, scopes, policies } = field;
  const authorized = directives.length === 0 ? [] : keys.filter((key) => mayRead(field, key.scopes));
  return {
    coordinate,
    directives,
    scopes,
    policies,
    keys: authorized.map(({ prefix, name }) => ({ prefix, name })),
  };
}

function toRow({ coordinate, directives, scopes, policies, keys }: ReportedField): Record<string, string> {
  const isPublic = directives.length === 0;
  return {
    Field: coordinate,
    'Read by': isPublic ? 'anyone' : directives.join(' '),
    Scopes: showAlternatives(scopes),
    Policies: showAlternatives(policies),
    Keys: keys.map(({ prefix, name }) => `${prefix} (${name})`).join(', '),
  };
}

function showAlternatives(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((set) => set.join(' and ')).join(', or ');
}
