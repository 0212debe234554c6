import type { IsoDate } from '@passerelle/kit';
import type { World } from '../../../sample/index.ts';
import { MITACS } from '../data/organizations.ts';
import { type PartnershipFacts, partnerships } from '../data/partnerships.ts';
import { type ProgramFacts, programs } from '../data/programs.ts';
import { readFundingModels } from '../data/read-funding-models.ts';
import type { Partnership, Program } from '../models/index.ts';
import { firstKnownDay, partnershipIdOf, programIdOf } from '../values/index.ts';
import { referenceSource } from './reference-source.ts';

/** First days of placements, by the code of a program or of a funding model. */
export type FirstStarts = ReadonlyMap<string, IsoDate>;

/** Every program. `firstStarts` are those of the earliest awarded placements. */
export function programRecords(world: World, firstStarts: FirstStarts): Program[] {
  return programs.map((facts) => toProgram(facts, world, firstStarts));
}

function toProgram(facts: ProgramFacts, world: World, firstStarts: FirstStarts): Program {
  const source = referenceSource(`P-${facts.code}`, world);
  const enteredOn = source.updatedAt.toISOString().slice(0, 10);
  const knownSince = firstKnownDay(facts, { firstStart: firstStarts.get(facts.code), enteredOn });
  const fundingModels = readFundingModels().flatMap(({ programCode, ...model }) => {
    if (programCode !== facts.code) return [];
    const firstStart = firstStarts.get(model.code);
    return [{ ...model, knownSince: firstKnownDay(model, { firstStart, enteredOn }) }];
  });
  return { _id: programIdOf(facts.code), ...facts, knownSince, fundingModels, source };
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
