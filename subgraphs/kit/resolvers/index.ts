export { type CheckedFilter, checkFilter } from './check-filter.ts';
export { checkCanonicalPersonIds, checkPersonId, checkPersonIds } from './check-person-ids.ts';
export { connectionFromList } from './connection-from-list.ts';
export { createLinkLoader, type LinkLoader } from './link-loader.ts';
export { oncePerRequest } from './once-per-request.ts';
export type { RecordOf, RecordResolvers } from './record-resolvers.ts';
export { referenceId, resolveStub } from './references.ts';
export { scalars, scalarsOf } from './scalars.ts';
export { selectedFields } from './selected-fields.ts';
