import { InputError } from '../values/input-error.ts';
import type { Order } from './order.ts';

/** The sort keys of the record that a page ends with, in the order's own sequence; the id is the last. */
export type Position = readonly (string | number)[];

/** An opaque cursor. It carries the order's name, so that a cursor of another list is told from one of this. */
export function encodeCursor(order: Order, position: Position): string {
  return Buffer.from(JSON.stringify([order.name, ...position])).toString('base64url');
}

/** The position behind a cursor, or an `InputError` for `after` when it is garbled or belongs to another list. */
export function decodeCursor(order: Order, cursor: string): Position {
  const content = readJson(cursor);
  if (!Array.isArray(content) || content.length !== order.keys.length + 1) throw garbled(cursor);
  const [name, ...position] = content;
  if (name !== order.name) throw garbled(cursor);
  const fits = position.every((value, index) => typeof value === order.keys[index]?.type);
  if (!fits) throw garbled(cursor);
  return position;
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function garbled(cursor: string): InputError {
  return new InputError(
    'after',
    {
      en: 'an `endCursor` or a `cursor` of this very list, in this order',
      fr: 'un « endCursor » ou un « cursor » de cette liste même, dans cet ordre',
    },
    cursor,
  );
}
