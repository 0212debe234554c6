import { type RecordResolvers, referenceId, selectedFields, toMoney } from '@passerelle/kit';
import type { PlacementResolvers } from '../resolvers.types.ts';
import { knownCurrency } from '../values/index.ts';

const fundingModelsOnly: ReadonlySet<string> = new Set(['fundingModels']);

export const Placement: RecordResolvers<PlacementResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.placementById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  project: ({ projectId }, _, { loaders }, info) => loaders.projectByLink.load(projectId, info),
  program: ({ programCode }, _, { loaders }, info) => loaders.programByLink.load(programCode, info),
  intern: ({ internId }, _, { loaders }, info) => loaders.researcherByLink.load(internId, info),
  supervisor: ({ supervisorId }, _, { loaders }, info) => loaders.researcherByLink.load(supervisorId, info),
  institution: ({ institutionId }, _, { loaders }, info) =>
    loaders.organizationByLink.load(institutionId, info),
  host: ({ hostId }, _, { loaders }, info) => loaders.organizationByLink.load(hostId, info),

  fundingModel: async ({ programCode, fundingModelCode }, _, { loaders }) => {
    if (!fundingModelCode) return null;
    const program = await loaders.programByCode.load(programCode, fundingModelsOnly);
    return program?.fundingModels.find(({ code }) => code === fundingModelCode) ?? null;
  },
  funding: ({ fundingCents, fundingCurrency, contributions }) => {
    const currency = knownCurrency(fundingCurrency);
    return currency && { cents: fundingCents, currency, contributions };
  },
  stipend: ({ stipendCents, fundingCurrency }) => {
    const currency = knownCurrency(fundingCurrency);
    return stipendCents === null || !currency ? null : toMoney(stipendCents, currency);
  },
};
