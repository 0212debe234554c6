import { encodeCursor } from './cursor.ts';
import type { Order } from './order.ts';
import type { Page } from './page.ts';

/** The parent value of a connection type. Page and count are read when a field needs them, once each. */
export interface Connection<Row> {
  edges(): Promise<readonly { cursor: string; node: Row }[]>;
  nodes(): Promise<readonly Row[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * A Relay connection over a page and a count.
 *
 * @example toConnection({ order, page: () => loaders.placements.page(request), count: () => loaders.placements.count(filter) })
 */
export function toConnection<Row>({
  order,
  page,
  count,
}: {
  order: Order;
  page: () => Promise<Page<Row>>;
  count: () => Promise<number>;
}): Connection<Row> {
  const loadPage = once(page);
  function cursorOf(row: Row): string {
    const position = order.keys.map(({ path }) => valueAt(row, path));
    return encodeCursor(order, position);
  }
  return {
    nodes: async () => (await loadPage()).rows,
    edges: async () => (await loadPage()).rows.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: async () => {
      const { rows, hasNextPage, hasPreviousPage } = await loadPage();
      const [start, end] = [rows.at(0), rows.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: start ? cursorOf(start) : null,
        endCursor: end ? cursorOf(end) : null,
      };
    },
    totalCount: once(count),
  };
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => (loaded ??= load());
}

function valueAt(row: unknown, path: string): string | number {
  let value = row;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null)?.[key];
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`A record has no value at "${path}", by which its list is sorted.`);
}
