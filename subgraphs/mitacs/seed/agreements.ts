import type { World } from '../../../sample/index.ts';
import { MITACS } from '../data/organizations.ts';
import { type PartnershipFacts, partnerships } from '../data/partnerships.ts';
import { type ProgramFacts, programs } from '../data/programs.ts';
import { readFundingModels } from '../data/read-funding-models.ts';
import { partnershipIdOf, programIdOf } from '../ids.ts';
import type { Partnership } from '../models/partnership.ts';
import type { Program } from '../models/program.ts';
import { referenceSource } from './sources.ts';

export function programRecords(world: World): Program[] {
  return programs.map((facts) => toProgram(facts, world));
}

function toProgram({ name, description, ...facts }: ProgramFacts, world: World): Program {
  return {
    _id: programIdOf(facts.code),
    ...facts,
    names: name,
    descriptions: description,
    fundingModels: readFundingModels().flatMap(({ programCode, ...model }) =>
      programCode === facts.code ? [model] : [],
    ),
    source: referenceSource(`P-${facts.code}`, world),
  };
}

export function partnershipRecords(world: World): Partnership[] {
  return partnerships.map((facts) => toPartnership(facts, world));
}

function toPartnership({ code, title, summary, ...facts }: PartnershipFacts, world: World): Partnership {
  return {
    _id: partnershipIdOf(code),
    ...facts,
    titles: title,
    summaries: summary,
    partyIds: [MITACS, facts.partnerId],
    commitments: facts.commitments.map(({ purpose, ...commitment }) => ({
      ...commitment,
      purposes: purpose,
    })),
    signatories: facts.signatories.map(({ office, ...signatory }) => ({ ...signatory, offices: office })),
    source: referenceSource(`A-${code}`, world),
  };
}
