import { selectedFields, toMoney } from '../../kit/index.ts';
import { knownCurrency } from '../funding-currency.ts';
import type {
  ContributionResolvers,
  FunderTotalResolvers,
  FundingResolvers,
  PlacementBucketResolvers,
  PlacementResolvers,
} from '../resolvers.types.ts';
import { linkOrganization, linkProgram, linkProject, linkResearcher } from './links.ts';
import { readId } from './reference.ts';

const RULES: ReadonlySet<string> = new Set(['fundingModels']);

export const placement: PlacementResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const id = readId(reference);
    return id ? loaders.placementById.load(id, selectedFields(info)) : null;
  },
  id: ({ _id }) => _id,
  project: ({ projectId }, _, context, info) => linkProject(projectId, context, info),
  program: ({ programCode }, _, context, info) => linkProgram(programCode, context, info),
  intern: ({ internId }, _, context, info) => (internId ? linkResearcher(internId, context, info) : null),
  supervisor: ({ supervisorId }, _, context, info) =>
    supervisorId ? linkResearcher(supervisorId, context, info) : null,
  institution: ({ institutionId }, _, context, info) =>
    institutionId ? linkOrganization(institutionId, context, info) : null,
  host: ({ hostId }, _, context, info) => (hostId ? linkOrganization(hostId, context, info) : null),
  fundingModel: async ({ programCode, fundingModelCode }, _, { loaders }) => {
    if (!fundingModelCode) return null;
    const program = await loaders.programByCode.load(programCode, RULES);
    return program?.fundingModels.find(({ code }) => code === fundingModelCode) ?? null;
  },
  funding: (row) => (knownCurrency(row.fundingCurrency) ? row : null),
  stipend: ({ stipendCents, fundingCurrency }) => {
    const currency = knownCurrency(fundingCurrency);
    return stipendCents === null || !currency ? null : toMoney(stipendCents, currency);
  },
};

export const funding: FundingResolvers = {
  total: ({ fundingCents, fundingCurrency }) =>
    toMoney(fundingCents, knownCurrency(fundingCurrency) ?? undefined),
  contributions: ({ contributions, fundingCurrency }) =>
    contributions.map((contribution) => ({ ...contribution, currency: fundingCurrency })),
};

export const contribution: ContributionResolvers = {
  funder: ({ funderId }, _, context, info) => linkOrganization(funderId, context, info),
  amount: ({ cents, currency }) => toMoney(cents, knownCurrency(currency) ?? undefined),
};

export const funderTotal: FunderTotalResolvers = {
  funder: ({ funderId }, _, context, info) => linkOrganization(funderId, context, info),
  total: ({ cents, currency }) => toMoney(cents, currency),
};

export const placementBucket: PlacementBucketResolvers = {
  program: ({ programCode }, _, context, info) =>
    programCode ? linkProgram(programCode, context, info) : null,
  funding: ({ funding: sums }) => sums.map(({ cents, currency }) => toMoney(cents, currency)),
};
