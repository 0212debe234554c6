import {
  createGroupLoader,
  createLinkLoader,
  createListLoader,
  createListLoaderByParent,
  createRecordLoader,
  type Fields,
  type FilterBy,
  findAll,
  toCondition,
} from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { exchanges } from './models/exchange.ts';
import { laboratories } from './models/laboratory.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const byName = { 'name.en': 1, _id: 1 } as const;

/** Created for each request: keys loaded together are read together. */
export function createLoaders(database: Connection) {
  const laboratoryById = createRecordLoader(database, laboratories);
  return {
    laboratoryById,
    laboratoryByLink: createLinkLoader(laboratoryById, laboratories),
    laboratories: (filter: FilterBy<typeof laboratories.conditions>, fields: Fields) =>
      findAll(database, laboratories, {
        filter: toCondition(laboratories.conditions, filter),
        fields,
        sort: byName,
      }),
    laboratoriesByOrganization: createGroupLoader(database, laboratories, {
      path: 'organizationId',
      sort: byName,
    }),

    exchangeById: createRecordLoader(database, exchanges),
    exchangeByPlacement: createRecordLoader(database, exchanges, { path: 'placementId' }),
    exchanges: createListLoader(database, exchanges),
    exchangesByLaboratory: createListLoaderByParent(database, exchanges, 'laboratoryId'),
    exchangesByHome: createListLoaderByParent(database, exchanges, 'homeOrganizationId'),
    exchangesByHost: createListLoaderByParent(database, exchanges, 'hostOrganizationId'),
    /** One person's stays are few: a list of all of them. */
    exchangesByResearcher: createGroupLoader(database, exchanges, {
      path: 'researcherId',
      sort: { arrivesOn: -1, _id: 1 },
    }),
  };
}
