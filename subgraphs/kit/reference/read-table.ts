import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a table: every cell a text, an absent one empty. */
export type Row = Readonly<Record<string, string>>;

/**
 * A reader of one table that lies beside this file. The file is read at the first call and kept; every caller gets the
 * same frozen list.
 */
export function tableReader<Item extends object>(file: string, toItem: (row: Row) => Item) {
  let items: readonly Item[] | undefined;
  return (): readonly Item[] => {
    items ??= Object.freeze(readRows(file).map((row) => Object.freeze(toItem(row))));
    return items;
  };
}

function readRows(file: string): Row[] {
  return parse<Record<string, string>>(readFileSync(new URL(file, import.meta.url)), {
    columns: true,
    bom: true,
    trim: true,
  });
}

/** The cell of a column that every row fills. Throws on a table that lost one. */
export function filled(row: Row, column: string): string {
  const cell = row[column];
  if (!cell) throw new Error(`A row lacks "${column}": ${JSON.stringify(row)}`);
  return cell;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] || null;
}

export function numberOrNull(row: Row, column: string): number | null {
  const cell = row[column];
  if (!cell) return null;
  const number = Number(cell);
  if (Number.isNaN(number)) throw new Error(`"${column}" is no number: ${JSON.stringify(row)}`);
  return number;
}

/** The cell as one of the values that the column knows. */
export function oneOf<const Value extends string>(row: Row, column: string, values: readonly Value[]): Value {
  const cell = filled(row, column);
  const value = values.find((known) => known === cell);
  if (!value) throw new Error(`"${column}" must be one of ${values.join(', ')}, but is '${cell}'.`);
  return value;
}

/** The parts of a cell that holds several values: `a|b`. */
export function listOf(row: Row, column: string): readonly string[] {
  return (row[column] ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
