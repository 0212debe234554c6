import { createListLoader, createListLoaderByParent, createRecordLoader } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { workshops } from './models/workshop.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Created for each request; the only way of the resolvers to the records. Ten resolvers that each load one workshop cost one
 * command, and so do a hundred organizations that each load a page.
 */
export function createLoaders(database: Connection) {
  return {
    workshopById: createRecordLoader(database, workshops),
    workshops: createListLoader(database, workshops),
    workshopsByHost: createListLoaderByParent(database, workshops, 'hostId'),
  };
}
