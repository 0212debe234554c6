import { scalars } from '@passerelle/kit';
import type { Resolvers } from '../resolvers.types.ts';
import { Exchange } from './exchange.ts';
import { Laboratory, Term } from './laboratory.ts';
import { Query } from './query.ts';
import { Organization, Placement, Researcher } from './shared-entities.ts';

export const resolvers = {
  Query,
  Laboratory,
  Term,
  Exchange,
  Organization,
  Researcher,
  Placement,
  Date: scalars.Date,
  DateTime: scalars.DateTime,
} satisfies Resolvers;
