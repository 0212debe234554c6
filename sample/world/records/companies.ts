import { readOrganizations } from '../../reference/read-organizations.ts';
import {
  companyInList,
  companyNumber,
  memberCategory,
  memberNumber,
  memberSectors,
  parkMemberCount,
  type WorldSettings,
} from '../plan/index.ts';
import { type Activity, companyName } from '../texts/index.ts';
import type { SampleCompany } from '../types/registry-records.ts';
import { toDayNumber } from '../values/calendar.ts';
import { randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';

export function companyAt(settings: WorldSettings, index: number): SampleCompany {
  const { id, kind, sector, region } = companyInList(settings, index);
  const isMember = index < parkMemberCount(settings);
  const random = randomFor(settings.seed, 'company', index, 'details');
  const activity = isMember ? activityOfMember(index) : activityOf(kind, sector);
  const name = companyName(settings, { index, activity, random: random.next() });
  const yearFounded = kind === 'STARTUP' ? random.between(2012, 2020) : random.between(1948, 2010);
  const isYearKnown = random.chance(0.5);
  const hasWebsite = random.chance(0.6);
  return {
    id,
    kind,
    name,
    sector,
    city: isMember ? 'Québec' : random.pick(citiesOf(region)),
    region,
    country: 'CA',
    website: hasWebsite ? `https://${toDomainPart(name.en)}-${index + 1}.example` : null,
    validFrom: isYearKnown ? `${yearFounded}-01-01` : null,
    validTo: null,
    localIds: { mitacs: companyNumber(index), ...(isMember && { 'tech-park': memberNumber(index) }) },
    ...provenanceOf(settings, {
      kind: 'company',
      index,
      localId: companyNumber(index),
      latestEvent: random.between(toDayNumber('2016-01-04'), AS_OF),
    }),
  };
}

function activityOfMember(member: number): Activity {
  const category = memberCategory(member);
  return category === 'COMPANY' || category === 'STARTUP' ? memberSectors(member)[0] : category;
}

function activityOf(kind: SampleCompany['kind'], sector: string): Activity {
  if (kind === 'HOSPITAL') return 'HOSPITAL';
  if (kind === 'NON_PROFIT' && sector !== '71') return 'NON_PROFIT';
  return sector as Activity;
}

function toDomainPart(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const citiesByProvince = new Map<string, readonly string[]>();

/** The cities of a province that have a university or a college. */
function citiesOf(province: string): readonly string[] {
  let cities = citiesByProvince.get(province);
  if (!cities) {
    const ofInstitutions = readOrganizations().flatMap(({ region, city, kind }) =>
      region === province && city && (kind === 'UNIVERSITY' || kind === 'COLLEGE') ? [city] : [],
    );
    cities = [...new Set(ofInstitutions)];
    citiesByProvince.set(province, cities);
  }
  return cities;
}
