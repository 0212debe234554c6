import {
  checkDateTime,
  checkId,
  checkIds,
  checkPage,
  selectedFields,
  toConnection,
} from '../../../kit/index.ts';
import { miipProjectOrder, municipalityOrders } from '../orders.ts';
import type { QueryResolvers } from '../resolvers.types.ts';
import { checkRange } from './check-range.ts';

export const query: QueryResolvers = {
  municipality: (_, { id }, { loaders }, info) =>
    loaders.municipalityById.load(checkId('id', id, ['sgc']), selectedFields(info)),

  municipalities: (_, args, { loaders }, info) => {
    const order = municipalityOrders[args.sort];
    const page = checkPage(order, args);
    const filter = {
      ...args.filter,
      population: checkRange('filter.population', args.filter?.population),
      updatedSince: checkDateTime('filter.updatedSince', args.filter?.updatedSince),
    };
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order,
      page: () => loaders.municipalities.page({ filter, page, fields }),
      count: () => loaders.municipalities.count(filter),
    });
  },

  miipIntake: (_, { year }, { loaders }, info) =>
    loaders.miipIntakeById.load(String(year), selectedFields(info)),

  miipIntakes: (_, _args, { loaders }, info) => loaders.allMiipIntakes(selectedFields(info)),

  miipProject: (_, { id }, { loaders }, info) =>
    loaders.miipProjectById.load(checkId('id', id, ['amcto']), selectedFields(info)),

  miipProjects: (_, args, { loaders }, info) => {
    const order = miipProjectOrder;
    const page = checkPage(order, args);
    const filter = {
      ...args.filter,
      municipality: checkIds('filter.municipality', args.filter?.municipality, ['sgc']),
      updatedSince: checkDateTime('filter.updatedSince', args.filter?.updatedSince),
    };
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order,
      page: () => loaders.miipProjects.page({ filter, page, fields }),
      count: () => loaders.miipProjects.count(filter),
    });
  },
};
