import { LARGEST_PAGE, selectedFields } from '@passerelle/kit';
import { exchangesNewestFirst } from '../exchange-orders.ts';
import type { OrganizationResolvers, PlacementResolvers, ResearcherResolvers } from '../resolvers.types.ts';
import { referenceId } from './reference-id.ts';

// Entities of the registry, to which ATR adds its own fields: a reference to one says all that is known of it here.

const newest = { order: exchangesNewestFirst, first: LARGEST_PAGE, after: null };

export const Organization: OrganizationResolvers = {
  __resolveReference: (reference) => ({ id: referenceId(reference) }),

  laboratories: ({ id }, _, { loaders }, info) =>
    loaders.laboratoriesByOrganization.load(id, { fields: selectedFields(info) }),

  exchangesSent: async ({ id }, _, { loaders }, info) => {
    const request = { filter: {}, page: newest, fields: selectedFields(info) };
    const { rows } = await loaders.exchangesByHome.page.load(id, request);
    return [...rows];
  },

  exchangesHosted: async ({ id }, _, { loaders }, info) => {
    const request = { filter: {}, page: newest, fields: selectedFields(info) };
    const { rows } = await loaders.exchangesByHost.page.load(id, request);
    return [...rows];
  },
};

export const Researcher: ResearcherResolvers = {
  __resolveReference: (reference) => ({ id: referenceId(reference) }),

  exchanges: ({ id }, _, { loaders }, info) =>
    loaders.exchangesByResearcher.load(id, { fields: selectedFields(info) }),
};

export const Placement: PlacementResolvers = {
  __resolveReference: (reference) => ({ id: referenceId(reference) }),

  exchange: ({ id }, _, { loaders }, info) => loaders.exchangeByPlacement.load(id, selectedFields(info)),
};
