import { checkPage, localize, selectedFields, toConnection, toMoney } from '../../../kit/index.ts';
import { intakeProjectOrder } from '../orders.ts';
import type {
  MiipIntakeResolvers,
  MiipProjectResolvers,
  PlacementResolvers,
  ProgramResolvers,
} from '../resolvers.types.ts';

export const miipIntake: MiipIntakeResolvers = {
  __resolveReference: ({ year }, { loaders }, info) =>
    loaders.miipIntakeById.load(String(year), selectedFields(info)),
  year: ({ _id }) => Number(_id),
  positionsFilled: async ({ _id }, _, { loaders }) => (await loaders.drawByIntake.load(_id)).positionsFilled,
  mitacsBudget: ({ mitacsBudgetCents }) => toMoney(mitacsBudgetCents),
  mitacsCommitted: async ({ _id }, _, { loaders }) =>
    toMoney((await loaders.drawByIntake.load(_id)).mitacsCents),
  mitacsRemaining: async ({ _id, mitacsBudgetCents }, _, { loaders }) =>
    toMoney(mitacsBudgetCents - (await loaders.drawByIntake.load(_id)).mitacsCents),
  hostCommitted: async ({ _id }, _, { loaders }) => toMoney((await loaders.drawByIntake.load(_id)).hostCents),
  administrationSupport: ({ administrationSupportCents }) =>
    typeof administrationSupportCents === 'number' ? toMoney(administrationSupportCents) : null,

  projects: ({ _id }, args, { loaders }, info) => {
    const order = intakeProjectOrder;
    const page = checkPage(order, args);
    const filter = { status: args.status };
    const fields = selectedFields(info, ['nodes'], ['edges', 'node']);
    return toConnection({
      order,
      page: () => loaders.miipProjectPageByIntake.load(_id, { filter, page, fields }),
      count: () => loaders.miipProjectCountByIntake.load(_id, filter),
    });
  },
};

export const miipProject: MiipProjectResolvers = {
  __resolveReference: ({ id }, { loaders }, info) => loaders.miipProjectById.load(id, selectedFields(info)),
  id: ({ _id }) => _id,
  intake: ({ intakeId }, _, { loaders }, info) =>
    loaders.linkedMiipIntake.load(intakeId, selectedFields(info)),
  municipality: ({ municipalityId }, _, { loaders }, info) =>
    loaders.linkedMunicipality.load(municipalityId, selectedFields(info)),
  title: ({ title }, { lang }, { language }) => localize(title, lang ?? language) ?? title.en,
  mitacsShare: ({ mitacsShareCents }) => toMoney(mitacsShareCents),
  hostShare: ({ hostShareCents }) => toMoney(hostShareCents),
  institution: ({ institutionId }) => (institutionId ? { id: institutionId } : null),
  placement: ({ placementId }) => (placementId ? { id: placementId } : null),
};

export const placement: PlacementResolvers = {
  miipProject: ({ id }, _, { loaders }, info) =>
    loaders.miipProjectByPlacement.load(id, selectedFields(info)),
};

export const program: ProgramResolvers = {
  miipIntakes: ({ code }, _, { loaders }, info) =>
    code === 'MIIP' ? loaders.allMiipIntakes(selectedFields(info)) : [],
};
