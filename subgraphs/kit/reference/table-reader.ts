import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * Returns a function that reads a CSV file with a header line. The file is read on the first call; every call returns
 * the same frozen list of frozen items.
 *
 *     const readSectors = tableReader(new URL('sectors.csv', import.meta.url), (row) => ({ code: row.text('code') }));
 */
export function tableReader<Item extends object>(file: URL, toItem: (row: TableRow) => Item) {
  let items: readonly Item[] | undefined;
  return (): readonly Item[] => {
    items ??= Object.freeze(readRows(file).map((row) => Object.freeze(toItem(row))));
    return items;
  };
}

function readRows(file: URL): TableRow[] {
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true, trim: true });
  return rows.map((cells) => new TableRow(cells));
}

/** One row of a CSV file. An empty cell means that the value is absent. */
export class TableRow {
  readonly #cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>) {
    this.#cells = cells;
  }

  /** @throws Error when the cell is empty. */
  text(column: string): string {
    const cell = this.#cells[column];
    if (!cell) throw new Error(`Every row must have "${column}", but this one has none: ${this.#shown()}`);
    return cell;
  }

  textOrNull(column: string): string | null {
    return this.#cells[column] || null;
  }

  /** @throws Error when the cell is not empty and not a number. */
  numberOrNull(column: string): number | null {
    const cell = this.#cells[column];
    if (!cell) return null;
    const number = Number(cell);
    if (Number.isNaN(number))
      throw new Error(`"${column}" must be a number, but got '${cell}': ${this.#shown()}`);
    return number;
  }

  /** @throws Error when the cell is none of the values. */
  oneOf<const Value extends string>(column: string, values: readonly Value[]): Value {
    const cell = this.text(column);
    const value = values.find((known) => known === cell);
    if (!value) throw new Error(`"${column}" must be one of ${values.join(', ')}, but got '${cell}'.`);
    return value;
  }

  /** The parts of a cell with several values, separated by `|`. */
  list(column: string): readonly string[] {
    return (this.#cells[column] ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  #shown(): string {
    return JSON.stringify(this.#cells);
  }
}
