import { createLoader, createRequestLoader } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { ExchangeFilter } from './models/exchange-filter.ts';
import {
  countExchanges,
  countExchangesBy,
  type ExchangePageRequest,
  type ExchangeParent,
  findExchangePage,
  findExchangePagesBy,
  findExchangesByIds,
  findExchangesByPlacements,
  findExchangesByResearchers,
} from './models/exchanges.ts';
import {
  findLaboratories,
  findLaboratoriesByIds,
  findLaboratoriesByOrganizations,
  type LaboratoryFilter,
} from './models/laboratories.ts';

type Fields = ReadonlySet<string>;

/** Everything that one request reads goes through these, so that siblings share a command. */
export function createLoaders(db: Connection) {
  const exchangesBy = (parent: ExchangeParent) => ({
    page: createRequestLoader((ids, request: ExchangePageRequest) =>
      findExchangePagesBy(db, parent, ids, request),
    ),
    count: createRequestLoader((ids, filter: ExchangeFilter) => countExchangesBy(db, parent, ids, filter)),
  });
  return {
    laboratories: {
      list: (filter: LaboratoryFilter, fields: Fields) => findLaboratories(db, filter, fields),
    },
    laboratoryById: createLoader((ids, fields) => findLaboratoriesByIds(db, ids, fields)),
    laboratoriesByOrganization: createRequestLoader((organizations, { fields }: { fields: Fields }) =>
      findLaboratoriesByOrganizations(db, organizations, fields),
    ),
    exchanges: {
      page: (request: ExchangePageRequest) => findExchangePage(db, request),
      count: (filter: ExchangeFilter) => countExchanges(db, filter),
    },
    exchangeById: createLoader((ids, fields) => findExchangesByIds(db, ids, fields)),
    exchangeByPlacement: createLoader((placements, fields) =>
      findExchangesByPlacements(db, placements, fields),
    ),
    exchangesByResearcher: createRequestLoader((researchers, { fields }: { fields: Fields }) =>
      findExchangesByResearchers(db, researchers, fields),
    ),
    exchangesByLaboratory: exchangesBy('laboratory'),
    exchangesByHome: exchangesBy('homeOrganization'),
    exchangesByHost: exchangesBy('hostOrganization'),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
