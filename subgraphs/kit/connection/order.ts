/**
 * How a list is sorted. The last key is unique, so that a cursor identifies one position. Every record must have a value at
 * each key: a cursor cannot continue after a null.
 */
export interface Order {
  /** List and order, `placements/STARTS_ON_DESC`. Cursors contain it. */
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

export interface OrderKey {
  readonly path: string;
  readonly direction: 1 | -1;
  readonly type: 'string' | 'number';
}

/**
 * An order by some keys, and by `_id` where they are equal.
 *
 * @example orderBy('municipalities/POPULATION_DESC', { path: 'population', direction: -1, type: 'number' })
 */
export function orderBy(name: string, ...keys: readonly OrderKey[]): Order {
  return { name, keys: [...keys, { path: '_id', direction: 1, type: 'string' }] };
}

/** The order as the database's `sort`. */
export function toSort(order: Order): Record<string, 1 | -1> {
  return Object.fromEntries(order.keys.map(({ path, direction }) => [path, direction]));
}
