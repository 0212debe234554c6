import { Kind, type ValueNode } from 'graphql';

// How values are measured. The value
//
//     { "ids": ["a", "bcd"], "size": 5 }
//
// has 5 values: the object, its list, the two items and the number. Its longest list has 2 items, its longest text (`size`) 4
// characters, and it is nested 2 levels deep. The loops are not recursive, so that no value is too deep for the stack.

/** The size of one value. */
export interface ValueSize {
  listLength: number;
  textLength: number;
  nesting: number;
  values: number;
  /** Whether a number is too large for JSON, such as 1e400. Partners would receive null. */
  hasInfinity: boolean;
}

/**
 * The size of a value of JSON. Measuring ends after `enough` values, so that a value above the limit takes no more time than
 * one at the limit.
 */
export function measureJson(value: unknown, enough: number): ValueSize {
  const size = emptySize();
  const levels = new Levels<object>(size);
  add(value);
  for (let container = levels.next(); container !== undefined; container = levels.next()) {
    if (Array.isArray(container)) {
      size.listLength = Math.max(size.listLength, container.length);
      for (const item of container as unknown[]) {
        if (size.values >= enough) return size;
        add(item);
      }
      continue;
    }
    for (const key in container) {
      if (size.values >= enough) return size;
      size.textLength = Math.max(size.textLength, key.length);
      add((container as Record<string, unknown>)[key]);
    }
  }
  return size;

  function add(item: unknown): void {
    size.values += 1;
    if (typeof item === 'string') size.textLength = Math.max(size.textLength, item.length);
    else if (typeof item === 'object' && item !== null) levels.push(item);
    else if (item === Number.POSITIVE_INFINITY || item === Number.NEGATIVE_INFINITY) size.hasInfinity = true;
  }
}

/** The size of a literal in a document. The variables in it have no size here. `onVariable` receives the name of each. */
export function measureLiteral(value: ValueNode, onVariable?: (name: string) => void): ValueSize {
  const size = emptySize();
  const levels = new Levels<ValueNode>(size);
  add(value);
  for (let container = levels.next(); container !== undefined; container = levels.next()) {
    if (container.kind === Kind.LIST) {
      size.listLength = Math.max(size.listLength, container.values.length);
      for (const item of container.values) add(item);
    } else if (container.kind === Kind.OBJECT) {
      for (const field of container.fields) add(field.value);
    }
  }
  return size;

  function add(item: ValueNode): void {
    if (item.kind === Kind.VARIABLE) {
      onVariable?.(item.name.value);
      return;
    }
    size.values += 1;
    if (item.kind === Kind.LIST || item.kind === Kind.OBJECT) levels.push(item);
    else if (item.kind === Kind.STRING || item.kind === Kind.INT || item.kind === Kind.FLOAT) {
      size.textLength = Math.max(size.textLength, item.value.length);
      if (item.kind === Kind.FLOAT) size.hasInfinity ||= !Number.isFinite(Number(item.value));
    }
  }
}

function emptySize(): ValueSize {
  return { listLength: 0, textLength: 0, nesting: 0, values: 0, hasInfinity: false };
}

/** The lists and objects of a value that have not been read yet, level by level. Counts the levels. */
class Levels<Container> {
  readonly #size: ValueSize;
  #current: Container[] = [];
  #below: Container[] = [];

  constructor(size: ValueSize) {
    this.#size = size;
  }

  push(container: Container): void {
    this.#below.push(container);
  }

  next(): Container | undefined {
    if (this.#current.length === 0 && this.#below.length > 0) {
      [this.#current, this.#below] = [this.#below, []];
      this.#size.nesting += 1;
    }
    return this.#current.pop();
  }
}
