import type { World } from '../../../sample/index.ts';
import { MITACS } from '../data/organizations.ts';
import { type PartnershipFacts, partnerships } from '../data/partnerships.ts';
import { type ProgramFacts, programs } from '../data/programs.ts';
import { readFundingModels } from '../data/read-funding-models.ts';
import type { Partnership, Program } from '../models/index.ts';
import { partnershipIdOf, programIdOf } from '../values/index.ts';
import { referenceSource } from './reference-source.ts';

export function programRecords(world: World): Program[] {
  return programs.map((facts) => toProgram(facts, world));
}

function toProgram(facts: ProgramFacts, world: World): Program {
  return {
    _id: programIdOf(facts.code),
    ...facts,
    fundingModels: readFundingModels().flatMap(({ programCode, ...model }) =>
      programCode === facts.code ? [model] : [],
    ),
    source: referenceSource(`P-${facts.code}`, world),
  };
}

export function partnershipRecords(world: World): Partnership[] {
  return partnerships.map((facts) => toPartnership(facts, world));
}

function toPartnership({ code, ...facts }: PartnershipFacts, world: World): Partnership {
  return {
    _id: partnershipIdOf(code),
    ...facts,
    partyIds: [MITACS, facts.partnerId],
    source: referenceSource(`A-${code}`, world),
  };
}
