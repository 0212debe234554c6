import {
  checkDateTime,
  checkFilter,
  checkId,
  checkIds,
  checkNumberRange,
  checkSearchText,
  connectionFromList,
  selectedFields,
} from '@passerelle/kit';
import { miipProjectOrder, municipalityOrders } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';

export const Query: QueryResolvers = {
  municipality: (_, { id }, { loaders }, info) =>
    loaders.municipalityById.load(checkId('id', id, ['sgc']), selectedFields(info)),

  municipalities: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      text: checkSearchText,
      population: checkNumberRange,
      updatedSince: checkDateTime,
    });
    const order = municipalityOrders[args.sort];
    return connectionFromList(loaders.municipalities, { order, args, filter, info });
  },

  miipIntake: (_, { year }, { loaders }, info) =>
    loaders.miipIntakeById.load(String(year), selectedFields(info)),

  miipIntakes: (_, _args, { loaders }, info) => loaders.miipIntakes(selectedFields(info)),

  miipProject: (_, { id }, { loaders }, info) =>
    loaders.miipProjectById.load(checkId('id', id, ['amcto:MIIP-2026-07']), selectedFields(info)),

  miipProjects: (_, args, { loaders }, info) => {
    const filter = checkFilter('filter', args.filter, {
      municipality: (argument, ids) => checkIds(argument, ids, ['sgc']),
      updatedSince: checkDateTime,
    });
    return connectionFromList(loaders.miipProjects, { order: miipProjectOrder, args, filter, info });
  },
};
