import {
  affiliationOf,
  orcidOf,
  PEOPLE_PER_TEAM,
  type PlannedIntern,
  researcherCode,
  researcherId,
  type Team,
  teamMemberAt,
  type WorldSettings,
} from '../plan/index.ts';
import { stageOn, termsOf } from '../rules/index.ts';
import { personName } from '../texts/index.ts';
import type { SampleResearcher, SampleStage } from '../types/registry-records.ts';
import { toDayNumber } from '../values/calendar.ts';
import { type Random, randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';
import { localIdsOf } from './researcher-local-ids.ts';

/** The number of researchers: professors and interns. */
export function researcherCount({ teamCount }: WorldSettings): number {
  return teamCount * PEOPLE_PER_TEAM;
}

/** A researcher by index. */
export function researcherAt(settings: WorldSettings, index: number): SampleResearcher {
  const { team, intern } = teamMemberAt(settings, index);
  const random = randomFor(settings.seed, 'researcher', index, 'details');
  const isFromJapan = intern !== null && intern.origin !== 'OWN_INSTITUTION';
  const { givenName, familyName } = personName({ isFromJapan, isInQuebec: team.region === 'CA-QC' }, random);
  const hasBothFields = intern === null || random.chance(0.3);
  return {
    id: researcherId(settings, index),
    orcid: orcidOf(settings, index),
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    stage: intern === null ? 'FACULTY' : currentStage(team, intern, random),
    affiliationId: affiliationOf(settings, index),
    fields: hasBothFields ? team.fields : [team.fields[0]],
    email: `${emailPart(givenName)}.${emailPart(familyName)}.${index + 1}@example.org`,
    isFaculty: intern === null,
    localIds: localIdsOf(settings, index),
    ...provenanceOf(settings, {
      kind: 'researcher',
      index,
      localId: researcherCode(settings, index),
      latestEvent: random.between(toDayNumber('2018-01-08'), AS_OF),
    }),
  };
}

/** The career stage on the current day of the sample, which for many interns is years after their last placement. */
function currentStage(team: Team, intern: PlannedIntern, random: Random): SampleStage {
  const last = intern.placements.at(-1);
  if (!last) return stageOn(team, intern, AS_OF);
  const { stage, endsOn } = termsOf(team, last);
  const years = (AS_OF - endsOn) / 365.25;
  if (years < 1) return stage;
  if (intern.origin === 'SUMMER_VISITOR' && intern.placements.length === 1) {
    return years < 2 ? 'UNDERGRADUATE' : years < 4 ? 'MASTERS' : years < 8 ? 'DOCTORAL' : 'INDUSTRY';
  }
  if (random.chance(0.35)) return stageOn(team, intern, AS_OF);
  return years < 3 ? 'RECENT_GRADUATE' : 'INDUSTRY';
}

/** A name as it is written in an email address: `Élise` becomes `elise`, `El Amrani` becomes `el-amrani`. */
function emailPart(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
