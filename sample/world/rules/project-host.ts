import { readOrganizations } from '../../reference/read-organizations.ts';
import {
  ATR_ID,
  challengeOf,
  companyIn,
  companyInList,
  HOST_PROVINCES,
  japaneseUniversities,
  memberThatPosted,
  memberThatReturned,
  municipalityOf,
  type PlannedProject,
  randomForProject,
  type Team,
  type WorldSettings,
} from '../plan/index.ts';
import { topicOf } from '../texts/index.ts';
import type { SampleHost, SampleOrganizationKind } from '../types/registry-records.ts';
import type { Random } from '../values/random.ts';
import { termsOf } from './placement-terms.ts';

/** The organization that hosts a project, and the project's NAICS sector. */
export interface ProjectHost {
  readonly host: SampleHost;
  readonly sector: string;
}

/** The host of a project, by the kind of the project. */
export function hostOf(team: Team, project: PlannedProject): ProjectHost {
  const { settings, institution } = team;
  switch (project.kind) {
    case 'MUNICIPALITY':
      return municipality(municipalityOf(team, project).id);
    case 'PARK_CHALLENGE':
      return company(settings, memberThatPosted(settings, challengeOf(team, project)));
    case 'PARK_RETURN':
      return company(settings, memberThatReturned(team, project));
    case 'STAY_AT_ATR':
      return listedOrganization(ATR_ID, PROFESSIONAL_SERVICES);
    case 'STAY_IN_CANADA':
    case 'SUMMER_VISIT':
    case 'GRADUATE_FELLOWSHIP':
      return listedOrganization(institution.id, EDUCATION);
    default:
      return anyHost(team, project);
  }
}

// NAICS sectors.
const PROFESSIONAL_SERVICES = '54';
const EDUCATION = '61';
const PUBLIC_ADMINISTRATION = '91';

/** An individual award is hosted by a university; every other project by an organization of a sector of its topic. */
function anyHost(team: Team, project: PlannedProject): ProjectHost {
  const random = randomForProject(team, project, 'host');
  if (project.placements.length === 1) {
    const { program } = termsOf(team, project.placements[0]);
    if (program === 'GLOBALINK_RESEARCH_AWARD') {
      return listedOrganization(random.pick(japaneseUniversities()).id, EDUCATION);
    }
  }
  return hostOfSector(team, random.pick(topicOf(team, project).sectors), random);
}

/** Public research institutes that host some of the projects of a NAICS sector. */
const INSTITUTES: Readonly<Record<string, readonly string[]>> = {
  '54': ['ror:03msd8560', 'ror:05c22rx21', 'ror:03kqdja62', 'ror:04mte1k06'],
  '11': ['ror:027cbd221', 'ror:051dzs374'],
  '62': ['ror:05qn5kv73'],
};
const SHARE_OF_INSTITUTES = 0.06;
const SHARE_IN_OWN_PROVINCE = 0.7;

function hostOfSector({ settings, institution }: Team, sector: string, random: Random): ProjectHost {
  const institutes = INSTITUTES[sector];
  if (institutes && random.chance(SHARE_OF_INSTITUTES)) {
    return listedOrganization(random.pick(institutes), sector);
  }
  const own = institution.region;
  const isInOwnProvince = random.chance(SHARE_IN_OWN_PROVINCE) && HOST_PROVINCES.includes(own);
  const province = isInOwnProvince ? own : random.pick(HOST_PROVINCES);
  return company(settings, companyIn(settings, { sector, province, random: random.next() }));
}

function company(settings: WorldSettings, index: number): ProjectHost {
  const { id, kind, sector, region } = companyInList(settings, index);
  return { host: { id, kind, region, country: 'CA' }, sector };
}

function municipality(id: string): ProjectHost {
  return {
    host: { id, kind: 'MUNICIPALITY', region: 'CA-ON', country: 'CA' },
    sector: PUBLIC_ADMINISTRATION,
  };
}

const hostsById = new Map<string, SampleHost>();

/** A real organization of the reference table. */
function listedOrganization(id: string, sector: string): ProjectHost {
  let host = hostsById.get(id);
  if (!host) {
    const found = readOrganizations().find((organization) => organization.id === id);
    if (!found) throw new RangeError(`The table of organizations must have ${id}, but has not.`);
    host = { id, kind: found.kind as SampleOrganizationKind, region: found.region, country: found.country };
    hostsById.set(id, host);
  }
  return { host, sector };
}
