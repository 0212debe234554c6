import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, toConnection } from '../connection/connection.ts';
import type { Order } from '../connection/order.ts';
import { checkPage } from '../connection/page.ts';
import type { RecordList } from '../loaders/list-loaders.ts';
import { selectedFields } from './selected-fields.ts';

export interface ListArguments<Filter> {
  readonly order: Order;
  /** The field's Relay arguments, checked here. */
  readonly args: { readonly first: number; readonly after?: string | null };
  /** Checked by the caller: see `checkFilter`. */
  readonly filter: Filter;
  readonly info: GraphQLResolveInfo;
}

/**
 * The Relay connection of a list. It reads a page or counts only when a field of it is selected.
 *
 * @throws InputError for `first` or `after`.
 * @example
 * workshops: (_, args, { loaders }, info) =>
 *   connectionFromList(loaders.workshops, { order: newestFirst, args, filter: {}, info }),
 */
export function connectionFromList<Row, Filter>(
  list: RecordList<Row, Filter>,
  { order, args, filter, info }: ListArguments<Filter>,
): Connection<Row> {
  const page = checkPage(order, args);
  const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
  return toConnection({
    order,
    page: () => list.page({ filter, page, fields }),
    count: () => list.count(filter),
  });
}
