import { readOrganizations } from '../reference/index.ts';
import { awardAt } from './awards.ts';
import { challengeFate, challengeOf, memberThatPosted } from './challenge-slots.ts';
import { companyFacts, companyOf, HOST_REGIONS } from './companies.ts';
import type { Frame } from './frame.ts';
import { ATR_ID, japaneseUniversities } from './institutions.ts';
import { hostMunicipality, miipIndexOfStudent, miipMunicipality } from './miip-register.ts';
import { type Random, randomFor } from './random.ts';
import type { SampleHost, SampleOrganizationKind } from './sample-types.ts';
import { topicOf } from './subjects.ts';
import { isMiipRun, nthMunicipal, projectIndex, runAt, type Team } from './teams.ts';

/** Who hosts a project, and the NAICS sector that makes it. */
export interface Hosting {
  readonly host: SampleHost;
  readonly sector: string;
}

/** Public institutes that host now and then, by the NAICS sector in which a project meets them. */
const INSTITUTES: Readonly<Record<string, readonly string[]>> = {
  '54': ['ror:03msd8560', 'ror:05c22rx21', 'ror:03kqdja62', 'ror:04mte1k06'],
  '11': ['ror:027cbd221', 'ror:051dzs374'],
  '62': ['ror:05qn5kv73'],
};
const INSTITUTE_SHARE = 0.06;
/** Seven hosts in ten are of the university's own region. */
const HOME_SHARE = 0.7;

export function hostingOf(frame: Frame, team: Team, run: number): Hosting {
  const { lane, start, size } = runAt(team, run);
  if (isMiipRun(team, run)) {
    return municipal(miipMunicipality(frame, miipIndexOfStudent(team.miipStudent ?? 0)).id);
  }
  if (lane === 'MUNICIPAL') return municipal(hostMunicipality(frame, nthMunicipalProject(team, run)).id);
  if (lane === 'CHALLENGE') return company(frame, memberOfChallenge(frame, team, run));
  if (lane === 'OUTBOUND') return reference(ATR_ID, '54');
  if (lane === 'INBOUND' || lane === 'VISITOR') return reference(team.institution.id, '61');
  const random = randomFor(frame.seed, 'project', projectIndex(team, run), 'host');
  if (size === 1) {
    const { program } = awardAt(frame, team, start);
    if (program === 'GLOBALINK_GRADUATE_FELLOWSHIP') return reference(team.institution.id, '61');
    if (program === 'GLOBALINK_RESEARCH_AWARD')
      return reference(random.pick(japaneseUniversities()).id, '61');
  }
  return anyHost(frame, team, random.pick(topicOf(frame, team, run).sectors), random);
}

/** Municipal projects are counted team by team, five to a team. */
function nthMunicipalProject(team: Team, run: number): number {
  const runs = team.seat.plan.runs.flatMap(({ lane }, index) => (lane === 'MUNICIPAL' ? [index] : []));
  return nthMunicipal(team.block, team.seat) * runs.length + runs.indexOf(run);
}

function memberOfChallenge(frame: Frame, team: Team, run: number): number {
  return memberThatPosted(frame, challengeFate(frame, challengeOf(frame, team, run)).nth);
}

function anyHost(frame: Frame, team: Team, sector: string, random: Random): Hosting {
  const institutes = INSTITUTES[sector];
  if (institutes && random.chance(INSTITUTE_SHARE)) return reference(random.pick(institutes), sector);
  const home = team.institution.region;
  const isAtHome = random.chance(HOME_SHARE) && HOST_REGIONS.includes(home);
  return company(frame, companyOf(frame, sector, isAtHome ? home : random.pick(HOST_REGIONS), random.next()));
}

function company(frame: Frame, index: number): Hosting {
  const { id, kind, sector, region } = companyFacts(frame, index);
  return { host: { id, kind, region, country: 'CA' }, sector };
}

function municipal(id: string): Hosting {
  return { host: { id, kind: 'MUNICIPALITY', region: 'CA-ON', country: 'CA' }, sector: '91' };
}

const references = new Map<string, SampleHost>();

function reference(id: string, sector: string): Hosting {
  let host = references.get(id);
  if (!host) {
    const found = readOrganizations().find((organization) => organization.id === id);
    if (!found) throw new RangeError(`The reference table has no organization ${id}.`);
    host = { id, kind: found.kind as SampleOrganizationKind, region: found.region, country: found.country };
    references.set(id, host);
  }
  return { host, sector };
}
