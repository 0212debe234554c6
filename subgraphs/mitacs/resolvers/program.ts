import { checkDate, localize, type RecordResolvers, referenceId, selectedFields } from '@passerelle/kit';
import type { ProgramResolvers } from '../resolvers.types.ts';
import { isInForce, newestFirst } from '../values/index.ts';
import { placementConnection } from './placement-connection.ts';

export const Program: RecordResolvers<ProgramResolvers> = {
  __resolveReference: (reference: ProgramReference, { loaders }, info) => {
    const fields = selectedFields(info);
    const id = referenceId(reference);
    return id ? loaders.programById.load(id, fields) : loaders.programByCode.load(codeOf(reference), fields);
  },
  id: ({ _id }) => _id,
  name: ({ name }, { lang }, { language }) => localize(name, lang ?? language),
  description: ({ description }, { lang }, { language }) => localize(description, lang ?? language),
  fundingModels: ({ fundingModels }, { on }) => {
    const day = checkDate('on', on);
    const models = newestFirst(fundingModels ?? []);
    return day ? models.filter((model) => isInForce(model, day)) : models;
  },
  placements: ({ code }, args, context, info) =>
    placementConnection(context.loaders.placementsByProgram(code), { args, context, info }),
  partnerships: ({ code }, _, { loaders }, info) =>
    loaders.partnershipsByProgram.load(code, selectedFields(info)),
};

/** The gateway passes references on without checking them against a schema. */
interface ProgramReference {
  readonly id?: unknown;
  readonly code?: unknown;
}

/** Null for a code that is not text. */
function codeOf({ code }: ProgramReference): string | null {
  return typeof code === 'string' ? code : null;
}
