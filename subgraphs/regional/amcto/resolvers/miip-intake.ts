import { connectionFromList, type RecordResolvers, selectedFields, toMoney } from '@passerelle/kit';
import { intakeProjectOrder } from '../orders.ts';
import type { MiipIntakeResolvers } from '../resolvers.types.ts';

export const MiipIntake: RecordResolvers<MiipIntakeResolvers> = {
  __resolveReference: ({ year }, { loaders }, info) =>
    loaders.miipIntakeById.load(String(year), selectedFields(info)),
  year: ({ _id }) => Number(_id),
  positionsFilled: async ({ _id }, _, { loaders }) =>
    (await loaders.totalsByIntake.load(_id)).positionsFilled,
  mitacsBudget: ({ mitacsBudgetCents }) => toMoney(mitacsBudgetCents),
  mitacsCommitted: async ({ _id }, _, { loaders }) =>
    toMoney((await loaders.totalsByIntake.load(_id)).mitacsCents),
  mitacsRequested: async ({ _id }, _, { loaders }) =>
    toMoney((await loaders.totalsByIntake.load(_id)).mitacsRequestedCents),
  mitacsRemaining: async ({ _id, mitacsBudgetCents }, _, { loaders }) =>
    toMoney(mitacsBudgetCents - (await loaders.totalsByIntake.load(_id)).mitacsCents),
  hostCommitted: async ({ _id }, _, { loaders }) =>
    toMoney((await loaders.totalsByIntake.load(_id)).hostCents),
  hostRequested: async ({ _id }, _, { loaders }) =>
    toMoney((await loaders.totalsByIntake.load(_id)).hostRequestedCents),
  administrationSupport: ({ administrationSupportCents }) =>
    administrationSupportCents === null ? null : toMoney(administrationSupportCents),

  projects: ({ _id }, { status, ...args }, { loaders }, info) =>
    connectionFromList(loaders.miipProjectsByIntake(_id), {
      order: intakeProjectOrder,
      args,
      filter: { status },
      info,
    }),
};
