import { scalars } from '@passerelle/kit';
import type { Resolvers } from '../resolvers.types.ts';
import { Challenge } from './challenge.ts';
import { ParkMembership } from './park-membership.ts';
import { Query } from './query.ts';
import { Organization, Placement } from './shared-entities.ts';

export const resolvers = {
  Query,
  ParkMembership,
  Challenge,
  Organization,
  Placement,
  Date: scalars.Date,
  DateTime: scalars.DateTime,
} satisfies Resolvers;
