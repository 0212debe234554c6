import { scalars } from '../../../kit/index.ts';
import type { Resolvers } from '../resolvers.types.ts';
import { miipIntake, miipProject, placement, program } from './miip.ts';
import { municipality, organization } from './municipality.ts';
import { query } from './query.ts';

export const resolvers = {
  Query: query,
  Municipality: municipality,
  MiipIntake: miipIntake,
  MiipProject: miipProject,
  Organization: organization,
  Placement: placement,
  Program: program,
  Date: scalars.Date,
  DateTime: scalars.DateTime,
} satisfies Resolvers;
