type Row = Readonly<Record<string, string>>;

/** Formats rows with the same columns as an aligned table with titles. Columns without any value are omitted. */
export function showTable(rows: readonly Row[]): string {
  const titles = titlesOf(rows).filter((title) => rows.some((row) => row[title] !== ''));
  const widths = titles.map((title) => Math.max(title.length, ...rows.map((row) => row[title]?.length ?? 0)));
  return withTitles(rows, titles)
    .map((cells) => alignCells(cells, widths))
    .join('\n');
}

/** Formats rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is marked as text. */
export function showCsv(rows: readonly Row[]): string {
  return withTitles(rows, titlesOf(rows))
    .map((cells) => cells.map(quoteCell).join(','))
    .join('\r\n');
}

function titlesOf(rows: readonly Row[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function withTitles(rows: readonly Row[], titles: readonly string[]): (readonly string[])[] {
  return [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))];
}

function alignCells(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();
}

function quoteCell(text: string): string {
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
}
