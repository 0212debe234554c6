import { localize, type Money, toMoney } from '@passerelle/kit';
import type { FundingModelResolvers } from '../resolvers.types.ts';

export const FundingModel: FundingModelResolvers = {
  name: ({ code, name }, { lang }, { language }) => localize(name, lang ?? language) ?? code,
  total: ({ totalCents }) => toMoney(totalCents),
  mitacsShare: ({ mitacsShareCents }) => centsToMoney(mitacsShareCents),
  partnerShare: ({ partnerShareCents }) => centsToMoney(partnerShareCents),
  minimumStipend: ({ minimumStipendCents }) => centsToMoney(minimumStipendCents),
};

function centsToMoney(cents: number | null): Money | null {
  return cents === null ? null : toMoney(cents);
}
