/**
 * How a list is sorted. The last key is unique, so that every record has one place and a cursor points between two of
 * them. Models keep these keys filled: a record whose key were null could not be passed by a cursor.
 */
export interface Order {
  /** List and order, `placements/STARTS_ON_DESC`: what a cursor is checked against. */
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

export interface OrderKey {
  readonly path: string;
  readonly direction: 1 | -1;
  readonly type: 'string' | 'number';
}

/**
 * An order by some keys, and by id where they are equal.
 *
 * @example orderBy('municipalities/POPULATION_DESC', { path: 'population', direction: -1, type: 'number' })
 */
export function orderBy(name: string, ...keys: readonly OrderKey[]): Order {
  return { name, keys: [...keys, { path: '_id', direction: 1, type: 'string' }] };
}

/** As the database's `sort` takes it. */
export function toSort(order: Order): Record<string, 1 | -1> {
  return Object.fromEntries(order.keys.map(({ path, direction }) => [path, direction]));
}
