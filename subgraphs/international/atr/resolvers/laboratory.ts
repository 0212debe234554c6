import {
  connectionFromList,
  localize,
  oncePerRequest,
  type RecordResolvers,
  referenceId,
  selectedFields,
} from '@passerelle/kit';
import { laboratoryExchangeOrder } from '../orders.ts';
import type { LaboratoryResolvers } from '../resolvers.types.ts';
import { checkExchangeFilter } from './check-exchange-filter.ts';

const checkFilterOnce = oncePerRequest(checkExchangeFilter);

export const Laboratory: RecordResolvers<LaboratoryResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.laboratoryById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  name: ({ _id, name }, { lang }, { language }) => localize(name, lang ?? language) ?? _id,
  theme: ({ theme }, { lang }, { language }) => localize(theme, lang ?? language),
  organization: ({ organizationId }) => ({ id: organizationId }),
  exchanges: ({ _id }, args, context, info) =>
    connectionFromList(context.loaders.exchangesByLaboratory(_id), {
      order: laboratoryExchangeOrder,
      args,
      filter: checkFilterOnce(args.filter, context, info),
      info,
    }),
};
