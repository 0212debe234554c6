import {
  createLinkLoader,
  createListLoader,
  createListLoaderByParent,
  createRecordLoader,
} from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { challenges } from './models/challenge.ts';
import { parkMemberships } from './models/park-membership.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Created for each request: keys loaded together are read together. */
export function createLoaders(database: Connection) {
  const parkMembershipById = createRecordLoader(database, parkMemberships);
  return {
    parkMembershipById,
    parkMembershipByLink: createLinkLoader(parkMembershipById, parkMemberships),
    /** The membership of an organization that began last. */
    latestParkMembershipByOrganization: createRecordLoader(database, parkMemberships, {
      path: 'organizationId',
      sort: { organizationId: 1, joinedOn: -1, _id: 1 },
    }),
    parkMemberships: createListLoader(database, parkMemberships),

    challengeById: createRecordLoader(database, challenges),
    challengeByPlacement: createRecordLoader(database, challenges, { path: 'placementIds' }),
    challenges: createListLoader(database, challenges),
    challengesByMember: createListLoaderByParent(database, challenges, 'memberId'),
  };
}
