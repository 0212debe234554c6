/** The rows that belong to each key, in the keys' order; an empty list where none does. Rows keep their order. */
export function rowsOfEach<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Row[][] {
  const rowsOf = new Map(keys.map((key): [string, Row[]] => [key, []]));
  for (const row of rows) rowsOf.get(keyOf(row) ?? '')?.push(row);
  return keys.map((key) => rowsOf.get(key) ?? []);
}
