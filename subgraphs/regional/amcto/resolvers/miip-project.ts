import { localize, type RecordResolvers, referenceId, selectedFields, toMoney } from '@passerelle/kit';
import type { MiipProjectResolvers } from '../resolvers.types.ts';

export const MiipProject: RecordResolvers<MiipProjectResolvers> = {
  __resolveReference: (reference, { loaders }, info) =>
    loaders.miipProjectById.load(referenceId(reference), selectedFields(info)),
  id: ({ _id }) => _id,
  intake: ({ intakeId }, _, { loaders }, info) => loaders.miipIntakeByLink.load(intakeId, info),
  municipality: ({ municipalityId }, _, { loaders }, info) =>
    loaders.municipalityByLink.load(municipalityId, info),
  title: ({ _id, title }, { lang }, { language }) => localize(title, lang ?? language) ?? _id,
  mitacsShare: ({ mitacsShareCents }) => toMoney(mitacsShareCents),
  hostShare: ({ hostShareCents }) => toMoney(hostShareCents),
  institution: ({ institutionId }) => (institutionId ? { id: institutionId } : null),
  placement: ({ placementId }) => (placementId ? { id: placementId } : null),
};
