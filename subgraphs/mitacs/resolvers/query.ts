import {
  checkDate,
  checkDateTime,
  checkFilter,
  checkId,
  checkPersonId,
  checkPersonIds,
  checkSearchText,
  connectionFromList,
  InputError,
  selectedFields,
  today,
} from '@passerelle/kit';
import { organizationOrder, researcherOrder } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import {
  checkCountries,
  checkPartners,
  checkRegions,
  checkSectorCodes,
  expectations,
  LONGEST_LOOK_UP,
  termsOf,
} from '../values/index.ts';
import { canonicalId } from './canonical-ids.ts';
import { unknownProgramError } from './check-program-codes.ts';
import { checkResearcherFilter } from './check-researcher-filter.ts';
import { findResearcher } from './find-researcher.ts';
import { placementConnection } from './placement-connection.ts';

export const Query: QueryResolvers = {
  placement: (_, { id }, { loaders }, info) =>
    loaders.placementById.load(checkId('id', id), selectedFields(info)),

  placements: (_, args, context, info) =>
    placementConnection(context.loaders.placements, { args, context, info }),

  researcher: (_, { id }, context, info) =>
    findResearcher(checkPersonId('id', id, context), selectedFields(info), context),

  researchersByIdentifier: (_, { identifiers }, context) => {
    if (identifiers.length > LONGEST_LOOK_UP) {
      throw new InputError('identifiers', expectations.lookUp(LONGEST_LOOK_UP), identifiers.length);
    }
    const ids = checkPersonIds('identifiers', identifiers, context) ?? [];
    return ids.map((id, index) => ({ id, identifier: identifiers[index] ?? id }));
  },

  researchers: async (_, args, context, info) => {
    const filter = await checkResearcherFilter(args.filter, context);
    return connectionFromList(context.loaders.researchers, { order: researcherOrder, args, filter, info });
  },

  organization: (_, { id }, { loaders }, info) =>
    loaders.organizationByAlias.load(checkId('id', id), selectedFields(info)),

  organizations: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      text: checkSearchText,
      region: checkRegions,
      country: checkCountries,
      sector: checkSectorCodes,
      knownTo: checkPartners,
      updatedSince: checkDateTime,
    });
    return connectionFromList(loaders.organizations, { order: organizationOrder, args, filter, info });
  },

  program: async (_, { code }, { loaders }, info) => {
    const program = await loaders.programByCode.load(code, selectedFields(info));
    if (!program) throw await unknownProgramError('code', code, loaders);
    return program;
  },

  programs: (_, { on, includeRetired }, { loaders }, info) => {
    // Checked also with `includeRetired`, which does not use it.
    const day = checkDate('on', on) ?? today();
    return loaders.programs(includeRetired ? null : day, selectedFields(info));
  },

  partnership: (_, { id }, { loaders }, info) =>
    loaders.partnershipById.load(checkId('id', id), selectedFields(info)),

  partnerships: async (_, { partner }, { loaders }, info) => {
    const fields = selectedFields(info);
    if (partner === null || partner === undefined) return loaders.partnerships(fields);
    const party = await canonicalId(loaders.organizationByAlias, checkId('partner', partner));
    return loaders.partnershipsByParty.load(party, fields);
  },

  project: (_, { id }, { loaders }, info) =>
    loaders.projectById.load(checkId('id', id), selectedFields(info)),

  terms: (_, { scheme }) => termsOf(scheme),
};
