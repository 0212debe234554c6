import type { Connection } from 'mongoose';
import { createLoader, createRequestLoader } from '../kit/index.ts';
import {
  countWorkshops,
  countWorkshopsByHost,
  findWorkshopPage,
  findWorkshopPagesByHost,
  findWorkshopsByIds,
  type WorkshopFilter,
  type WorkshopPageRequest,
} from './models/workshops.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Made anew for each request, and the resolvers' only way to the records. Ten resolvers that each load one workshop
 * cost one command; so do a hundred organizations that each load a page.
 */
export function createLoaders(database: Connection) {
  return {
    workshopById: createLoader((ids, fields) => findWorkshopsByIds(database, ids, fields)),
    workshops: {
      page: (request: WorkshopPageRequest) => findWorkshopPage(database, request),
      count: (filter: WorkshopFilter) => countWorkshops(database, filter),
    },
    workshopPageByHost: createRequestLoader((hosts, request: WorkshopPageRequest) =>
      findWorkshopPagesByHost(database, hosts, request),
    ),
    workshopCountByHost: createRequestLoader((hosts, filter: WorkshopFilter) =>
      countWorkshopsByHost(database, hosts, filter),
    ),
  };
}
