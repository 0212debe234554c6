import { expectations, InputError } from '../values/index.ts';
import { decodeCursor, type Position } from './cursor.ts';
import type { Order } from './order.ts';

/** Which part of a list is requested. */
export interface PageRequest {
  readonly order: Order;
  readonly first: number;
  /** The record that the page follows; null for the first page. */
  readonly after: Position | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Largest value of `first`. */
export const LARGEST_PAGE = 100;

/** Checks the Relay arguments `first` (1 to 100) and `after`. Throws an `InputError` that names the argument. */
export function checkPage(order: Order, args: { first: number; after?: string | null }): PageRequest {
  const { first, after } = args;
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw new InputError('first', expectations.pageSize(LARGEST_PAGE), first);
  }
  return { order, first, after: after === null || after === undefined ? null : decodeCursor(order, after) };
}
