import {
  describeAccess,
  type FieldAccess,
  mayRead,
  openKeyStore,
  type StoredKey,
  standingOf,
} from '../gateway/index.ts';
import { readSupergraph } from './key-options.ts';
import { findDatabase } from './open-database.ts';
import { showCsv, showTable } from './show-table.ts';
import { UsageError } from './usage-error.ts';

type Row = Readonly<Record<string, string>>;

const FORMATS: Readonly<Record<string, (rows: readonly Row[], fields: readonly ReportedField[]) => string>> =
  {
    table: (rows) => showTable(rows),
    csv: (rows) => showCsv(rows),
    json: (_, fields) => JSON.stringify(fields, null, 2),
  };

interface ReportedField extends Omit<FieldAccess, 'requirement'> {
  /** Keys that may read it, where not everybody may. */
  readonly keys: readonly { readonly prefix: string; readonly name: string }[];
}

/** `passerelle access report`: every field of the graph, what reading it takes, and the valid keys that have it. */
export async function reportAccess(
  env: NodeJS.ProcessEnv,
  { format }: { readonly format: string },
): Promise<void> {
  const show = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!show)
    throw new UsageError(`--format must be one of ${Object.keys(FORMATS).join(', ')}, but got '${format}'.`);
  const { sdl } = await readSupergraph(env);
  const keys = await readKeys(env);
  const fields = describeAccess(sdl).map((field) => toReported(field, keys));
  console.log(show(fields.map(toRow), fields));
}

/** None where no database runs: the report of the schema alone is worth having too. */
async function readKeys(env: NodeJS.ProcessEnv): Promise<StoredKey[]> {
  const uri = await findDatabase(env);
  if (uri === null) return [];
  const store = await openKeyStore(uri);
  try {
    return (await store.list()).filter((key) => standingOf(key) === 'valid');
  } finally {
    await store.close();
  }
}

function toReported(field: FieldAccess, keys: readonly StoredKey[]): ReportedField {
  const { coordinate, directives, scopes, policies } = field;
  const holders = directives.length === 0 ? [] : keys.filter((key) => mayRead(field, key.scopes));
  return {
    coordinate,
    directives,
    scopes,
    policies,
    keys: holders.map(({ prefix, name }) => ({ prefix, name })),
  };
}

function toRow({ coordinate, directives, scopes, policies, keys }: ReportedField): Row {
  const isOpen = directives.length === 0;
  return {
    Field: coordinate,
    'Read by': isOpen ? 'anyone' : directives.join(' '),
    Scopes: written(scopes),
    Policies: written(policies),
    Keys: keys.map(({ prefix, name }) => `${prefix} (${name})`).join(', '),
  };
}

function written(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((set) => set.join(' and ')).join(', or ');
}
