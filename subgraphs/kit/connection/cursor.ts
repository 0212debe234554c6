import { parseJson } from '../../../protocol/index.ts';
import { expectations, InputError } from '../values/index.ts';
import type { Order } from './order.ts';

/** The sort keys of a record, in the sequence of the order. The last is its id. */
export type Position = readonly (string | number)[];

/** An opaque cursor. It contains the name of the order, so that the cursor of another list is rejected. */
export function encodeCursor(order: Order, position: Position): string {
  return Buffer.from(JSON.stringify([order.name, ...position])).toString('base64url');
}

/** The position of a cursor. Throws an `InputError` for `after` when it is malformed or of another list or order. */
export function decodeCursor(order: Order, cursor: string): Position {
  const content = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(content) || content.length !== order.keys.length + 1) throw invalidCursor(cursor);
  const [name, ...position] = content as unknown[];
  const isValid =
    name === order.name && position.every((value, index) => typeof value === order.keys[index]?.type);
  if (!isValid) throw invalidCursor(cursor);
  return position as Position;
}

function invalidCursor(cursor: string): InputError {
  return new InputError('after', expectations.cursor, cursor);
}
