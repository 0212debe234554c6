import { checkDate, localize, type Money, selectedFields, toMoney } from '../../kit/index.ts';
import { isInForce, newestFirst } from '../funding-rules.ts';
import type { FundingModelResolvers, ProgramResolvers } from '../resolvers.types.ts';
import { connectPlacements } from './placement-list.ts';
import { readCode, readId } from './reference.ts';

export const program: ProgramResolvers = {
  __resolveReference: (reference, { loaders }, info) => {
    const fields = selectedFields(info);
    const id = readId(reference);
    if (id) return loaders.programById.load(id, fields);
    const code = readCode(reference);
    return code ? loaders.programByCode.load(code, fields) : null;
  },
  id: ({ _id }) => _id,
  name: ({ names }, { lang }, { language }) => localize(names, lang ?? language),
  description: ({ descriptions }, { lang }, { language }) => localize(descriptions, lang ?? language),
  fundingModels: ({ fundingModels }, { on }) => {
    const day = checkDate('on', on);
    const models = newestFirst(fundingModels ?? []);
    return day ? models.filter((model) => isInForce(model, day)) : models;
  },
  placements: ({ code }, args, context, info) =>
    connectPlacements(context.loaders.placementsByProgram(code), args, context, info),
  partnerships: ({ code }, _, { loaders }, info) =>
    loaders.partnershipsByProgram.load(code, selectedFields(info)),
};

export const fundingModel: FundingModelResolvers = {
  name: ({ code, names }, { lang }, { language }) => localize(names, lang ?? language) ?? code,
  total: ({ totalCents }) => toMoney(totalCents),
  mitacsShare: ({ mitacsShareCents }) => toMoneyOfCents(mitacsShareCents),
  partnerShare: ({ partnerShareCents }) => toMoneyOfCents(partnerShareCents),
  minimumStipend: ({ minimumStipendCents }) => toMoneyOfCents(minimumStipendCents),
};

function toMoneyOfCents(cents: number | null): Money | null {
  return cents === null ? null : toMoney(cents);
}
