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
