import { scalars } from '../../kit/index.ts';
import type { Resolvers } from '../resolvers.types.ts';
import { organization } from './organization.ts';
import { commitment, partnership, signatory } from './partnership.ts';
import { contribution, funderTotal, funding, placement, placementBucket } from './placement.ts';
import { fundingModel, program } from './program.ts';
import { project } from './project.ts';
import { query } from './query.ts';
import { researcher } from './researcher.ts';
import { term } from './term.ts';

export const resolvers = {
  Query: query,
  Program: program,
  FundingModel: fundingModel,
  Partnership: partnership,
  Commitment: commitment,
  Signatory: signatory,
  Project: project,
  Placement: placement,
  Funding: funding,
  Contribution: contribution,
  FunderTotal: funderTotal,
  PlacementBucket: placementBucket,
  Researcher: researcher,
  Organization: organization,
  Term: term,
  Date: scalars.Date,
  DateTime: scalars.DateTime,
  URL: scalars.URL,
} satisfies Resolvers;
