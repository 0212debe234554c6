/** Rows with the same columns, aligned, their titles above. Columns that are empty everywhere are left out. */
export function showTable(rows: readonly Readonly<Record<string, string>>[]): string {
  const titles = Object.keys(rows[0] ?? {}).filter((title) => rows.some((row) => row[title] !== ''));
  const widths = titles.map((title) => Math.max(title.length, ...rows.map((row) => row[title]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))].map(line).join('\n');
}

/** The same rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula is marked as text. */
export function showCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const titles = Object.keys(rows[0] ?? {});
  const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  return [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
}
