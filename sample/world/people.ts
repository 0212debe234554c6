import { awardAt } from './awards.ts';
import { dayNumber } from './calendar.ts';
import { guestRole, stageOn } from './careers.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { ATR_ID, japaneseUniversities } from './institutions.ts';
import names from './person-names.json' with { type: 'json' };
import { type Random, randomFor } from './random.ts';
import { numbered, sampleOrcid } from './sample-identifiers.ts';
import type { PartnerName, SampleResearcher, SampleStage } from './sample-types.ts';
import { PEOPLE_PER_TEAM, PROFESSORS_PER_TEAM } from './team-plans.ts';
import { isMiipRun, MIIP_RUN, type Team, teamAt } from './teams.ts';
import { AS_OF } from './timeline.ts';

/** One researcher in five has no ORCID iD on record. */
const ORCID_SHARE = 0.8;

export function researcherCount(frame: Frame): number {
  return frame.teams * PEOPLE_PER_TEAM;
}

/** The canonical id alone, which is what other records carry. */
export function researcherId(frame: Frame, index: number): string {
  const orcid = orcidOf(frame, index);
  return orcid ? `orcid:${orcid}` : `mitacs:${localNumber(index)}`;
}

function orcidOf(frame: Frame, index: number): string | null {
  const has = randomFor(frame.seed, 'researcher', index, 'orcid').chance(ORCID_SHARE);
  return has ? sampleOrcid(index) : null;
}

function localNumber(index: number): string {
  return numbered('R-', index + 1, 5);
}

interface Member {
  readonly team: Team;
  /** 0 to 6; null for a professor. */
  readonly intern: number | null;
}

function memberAt(frame: Frame, index: number): Member {
  const team = teamAt(frame, Math.floor(index / PEOPLE_PER_TEAM));
  const place = index % PEOPLE_PER_TEAM;
  return { team, intern: place < PROFESSORS_PER_TEAM ? null : place - PROFESSORS_PER_TEAM };
}

export function researcherAt(frame: Frame, index: number): SampleResearcher {
  const { team, intern } = memberAt(frame, index);
  const random = randomFor(frame.seed, 'researcher', index, 'details');
  const { givenName, familyName } = nameOf(originOf(team, intern, random), random);
  const hasBothFields = intern === null || random.chance(0.3);
  return {
    id: researcherId(frame, index),
    orcid: orcidOf(frame, index),
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    stage: intern === null ? 'FACULTY' : stageNow(frame, team, intern, random),
    affiliationId: researcherAffiliation(frame, index),
    fields: hasBothFields ? team.fields : [team.fields[0]],
    email: `${plain(givenName)}.${plain(familyName)}.${index + 1}@example.org`,
    isFaculty: intern === null,
    localIds: localIdsOf(team, intern, index),
    ...freshness(
      frame,
      'researcher',
      index,
      localNumber(index),
      random.between(dayNumber('2018-01-08'), AS_OF),
    ),
  };
}

/** Canonical id of the university or college (for ATR's staff, of ATR). */
export function researcherAffiliation(frame: Frame, index: number): string {
  const { team, intern } = memberAt(frame, index);
  const guest = intern === null ? null : guestRole(team, intern);
  if (guest === 'ATR_STAFF') return ATR_ID;
  if (guest) return randomFor(frame.seed, 'researcher', index, 'affiliation').pick(japaneseUniversities()).id;
  return team.institution.id;
}

/** The stage on the day of the sample, years after the last placement for many. */
function stageNow(frame: Frame, team: Team, intern: number, random: Random): SampleStage {
  const last = team.seat.plan.slotsOfIntern[intern]?.at(-1);
  if (last === undefined) return stageOn(frame, team, intern, AS_OF);
  const { stage, startsOn, endsOn } = awardAt(frame, team, last);
  if (endsOn >= AS_OF || startsOn >= AS_OF) return stage;
  const years = (AS_OF - endsOn) / 365.25;
  if (years < 1) return stage;
  if (guestRole(team, intern) === 'VISITOR') {
    return years < 2 ? 'UNDERGRADUATE' : years < 4 ? 'MASTERS' : years < 8 ? 'DOCTORAL' : 'INDUSTRY';
  }
  if (random.chance(0.35)) return stageOn(frame, team, intern, AS_OF);
  return years < 3 ? 'RECENT_GRADUATE' : 'INDUSTRY';
}

/** Partners that met the person: ATR on a stay, the park in a challenge, AMCTO as a MIIP student. */
function localIdsOf(
  team: Team,
  intern: number | null,
  index: number,
): Readonly<Partial<Record<PartnerName, string>>> {
  const { runs, internOfSlot } = team.seat.plan;
  const lanes = new Set(
    runs.flatMap(({ lane, start, size }) =>
      internOfSlot.slice(start, start + size).includes(intern ?? -1) ? [lane] : [],
    ),
  );
  const isProfessorAbroad = team.seat.role === 'ATR' && index % PEOPLE_PER_TEAM === 0;
  const isAtAtr =
    isProfessorAbroad ||
    lanes.has('OUTBOUND') ||
    lanes.has('INBOUND') ||
    (intern !== null && guestRole(team, intern) === 'ATR_STAFF');
  const miipIntern = isMiipRun(team, MIIP_RUN) ? internOfSlot[runs[MIIP_RUN]?.start ?? -1] : null;
  return {
    mitacs: localNumber(index),
    ...(isAtAtr && { atr: numbered('P-', index + 1, 5) }),
    ...(lanes.has('CHALLENGE') && { 'tech-park': numbered('V-', index + 1, 5) }),
    ...(intern !== null && intern === miipIntern && { amcto: numbered('S-', index + 1, 5) }),
  };
}

type Origin = keyof typeof names;

const ELSEWHERE: Readonly<Record<Origin, number>> = {
  english: 26,
  french: 6,
  chinese: 14,
  southAsian: 16,
  arabic: 8,
  iranian: 8,
  african: 8,
  latin: 6,
  eastEuropean: 5,
  korean: 3,
  japanese: 0,
  vietnamese: 3,
};
const QUEBEC: Readonly<Record<Origin, number>> = {
  ...ELSEWHERE,
  english: 8,
  french: 48,
  arabic: 12,
  african: 10,
};

function originOf(team: Team, intern: number | null, random: Random): Origin {
  const chosen = random.weighted(team.seat.region === 'CA-QC' ? QUEBEC : ELSEWHERE);
  return intern !== null && guestRole(team, intern) ? 'japanese' : chosen;
}

function nameOf(origin: Origin, random: Random): { readonly givenName: string; readonly familyName: string } {
  const { given, family } = names[origin];
  return { givenName: random.pick(given), familyName: random.pick(family) };
}

/** A name as addresses write it: `Élise` is `elise`, `El Amrani` is `el-amrani`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
