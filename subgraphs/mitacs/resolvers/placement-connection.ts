import { connectionFromList, InputError, oncePerRequest } from '@passerelle/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { PlacementList } from '../loaders.ts';
import { placementOrders } from '../orders.ts';
import type { Context, PlacementConnection } from '../parents.ts';
import type { PlacementDimension, QueryPlacementsArgs } from '../schema.types.ts';
import { expectations } from '../values/index.ts';
import { checkPlacementFilter } from './check-placement-filter.ts';

export interface PlacementListArguments {
  /** The field's arguments, checked here. `sort` is `STARTS_ON_DESC` by default. */
  readonly args: Pick<QueryPlacementsArgs, 'after' | 'filter' | 'sort'> & { readonly first: number };
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** The connection of a list of placements, with sums over every page. */
export async function placementConnection(
  list: PlacementList,
  { args, context, info }: PlacementListArguments,
): Promise<PlacementConnection> {
  const filter = await checkFilterOnce(args.filter, context, info);
  const order = placementOrders[args.sort ?? 'STARTS_ON_DESC'];
  return {
    ...connectionFromList(list, { order, args, filter, info }),
    fundingByFunder: () => list.fundingByFunder(filter),
    breakdown: ({ by }) => list.breakdown({ filter, by: checkDimensions(by) }),
  };
}

/** Many parents and aliases have the same filter: its ids are looked up once. */
const checkFilterOnce = oncePerRequest(checkPlacementFilter);

function checkDimensions(by: readonly PlacementDimension[]): PlacementDimension[] {
  if (by.length > 0) return [...new Set(by)];
  throw new InputError('by', expectations.dimensions, by);
}
