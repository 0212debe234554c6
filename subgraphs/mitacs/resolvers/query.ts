import {
  checkDate,
  checkDateTime,
  checkId,
  checkIds,
  checkPage,
  selectedFields,
  toConnection,
  today,
} from '../../kit/index.ts';
import { checkFieldCodes, checkSectorCodes, termsOf } from '../classifications.ts';
import { organizationOrder, researcherOrder } from '../orders.ts';
import type { Organization, Researcher } from '../parents.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import { checkCountries, checkRegions, toCanonicalIds } from './filter-arguments.ts';
import { connectPlacements } from './placement-list.ts';
import { unknownProgram } from './program-codes.ts';

export const query: QueryResolvers = {
  placement: (_, { id }, { loaders }, info) =>
    loaders.placementById.load(checkId('id', id), selectedFields(info)),

  placements: (_, args, context, info) => connectPlacements(context.loaders.placements, args, context, info),

  researcher: (_, { id }, { loaders }, info) =>
    loaders.researcherByIdentifier.load(checkId('id', id), selectedFields(info)),

  researchers: async (_, { filter, ...args }, context, info) => {
    const { loaders } = context;
    const page = checkPage(researcherOrder, args);
    const affiliations = checkIds('filter.affiliation', filter?.affiliation);
    const plain = {
      text: filter?.text,
      // Who may not read names could find them out by trying. Asked only with a text: the answer is then the caller's own.
      searchesNames: filter?.text ? context.caller.kind === 'known' : false,
      stages: filter?.stage,
      fieldCodes: checkFieldCodes('filter.field', filter?.field),
      hasOrcid: filter?.hasOrcid,
      partners: filter?.knownTo,
      updatedSince: checkDateTime('filter.updatedSince', filter?.updatedSince),
    };
    const affiliationIds = await toCanonicalIds(loaders.organizationByIdentifier, affiliations);
    const where = { ...plain, affiliationIds };
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection<Researcher>({
      order: researcherOrder,
      page: () => loaders.researchers.page({ filter: where, page, fields }),
      count: () => loaders.researchers.count(where),
    });
  },

  organization: (_, { id }, { loaders }, info) =>
    loaders.organizationByIdentifier.load(checkId('id', id), selectedFields(info)),

  organizations: (_, { filter, ...args }, { loaders }, info) => {
    const page = checkPage(organizationOrder, args);
    const where = {
      text: filter?.text,
      kinds: filter?.kind,
      regions: checkRegions('filter.region', filter?.region),
      countries: checkCountries('filter.country', filter?.country),
      sectorCodes: checkSectorCodes('filter.sector', filter?.sector),
      hasRor: filter?.hasRor,
      hasHosted: filter?.hasHosted,
      partners: filter?.knownTo,
      updatedSince: checkDateTime('filter.updatedSince', filter?.updatedSince),
    };
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection<Organization>({
      order: organizationOrder,
      page: () => loaders.organizations.page({ filter: where, page, fields }),
      count: () => loaders.organizations.count(where),
    });
  },

  program: async (_, { code }, { loaders }, info) => {
    const program = await loaders.programByCode.load(code, selectedFields(info));
    if (!program) throw await unknownProgram('code', code, loaders);
    return program;
  },

  programs: (_, { on, includeRetired }, { loaders }, info) => {
    const day = checkDate('on', on) ?? today();
    return loaders.programs(includeRetired ? null : day, selectedFields(info));
  },

  partnership: (_, { id }, { loaders }, info) =>
    loaders.partnershipById.load(checkId('id', id), selectedFields(info)),

  partnerships: async (_, { partner }, { loaders }, info) => {
    const fields = selectedFields(info);
    if (partner === null || partner === undefined) return loaders.partnerships(fields);
    const identifier = checkId('partner', partner);
    const [canonical] = (await toCanonicalIds(loaders.organizationByIdentifier, [identifier])) ?? [];
    return (await loaders.partnershipsByParty.load(canonical ?? identifier, fields)) ?? [];
  },

  project: (_, { id }, { loaders }, info) =>
    loaders.projectById.load(checkId('id', id), selectedFields(info)),

  terms: (_, { scheme }) => termsOf(scheme),
};
