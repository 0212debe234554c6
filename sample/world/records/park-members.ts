import {
  companyInList,
  hasLeft,
  memberCategory,
  memberNumber,
  memberSectors,
  neverHosts,
  parkMemberCount,
  type WorldSettings,
} from '../plan/index.ts';
import type { SampleParkMember } from '../types/partner-records.ts';
import { toDayNumber, toIsoDate, toIsoDateOrNull } from '../values/calendar.ts';
import { type Random, randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';

const PARK_FOUNDED = toDayNumber('1988-01-04');
/** Members that host joined by this day: the first challenge was posted later. */
const HOSTS_JOINED_BY = toDayNumber('2016-06-30');

const BUILDINGS = ['Boréale', 'Cassiopée', 'Galilée', 'Kepler', 'Mercator', 'Polaris'];

/** A member by its index. Throws a `RangeError` when there is none. */
export function parkMemberAt(settings: WorldSettings, index: number): SampleParkMember {
  if (index < 0 || index >= parkMemberCount(settings)) throw new RangeError(`There is no member ${index}.`);
  const random = randomFor(settings.seed, 'member', index, 'details');
  const category = memberCategory(index);
  const employees = employeesOf(category, random);
  const joinedBy = neverHosts(index) && !hasLeft(index) ? toDayNumber('2025-06-30') : HOSTS_JOINED_BY;
  const joinedOn = random.between(PARK_FOUNDED, joinedBy);
  const leftOn = hasLeft(index) ? random.between(toDayNumber('2019-01-01'), toDayNumber('2025-12-31')) : null;
  const building = random.pick(BUILDINGS);
  const office = random.between(100, 499);
  const areEmployeesKnown = random.chance(0.9);
  return {
    id: `tech-park:${memberNumber(index)}`,
    organizationId: companyInList(settings, index).id,
    category,
    sectors: memberSectors(index),
    premises: random.chance(0.92) ? `Édifice ${building}, bureau ${office}` : null,
    employees: areEmployeesKnown ? employees : null,
    researchStaff: areEmployeesKnown ? Math.floor(employees * (0.08 + random.next() * 0.4)) : null,
    joinedOn: toIsoDate(joinedOn),
    leftOn: toIsoDateOrNull(leftOn),
    agreementEndsOn: toIsoDate(leftOn ?? AS_OF + random.between(20, 1_400)),
    ...provenanceOf(settings, {
      kind: 'member',
      index,
      localId: memberNumber(index),
      latestEvent: leftOn ?? random.between(toDayNumber('2017-01-09'), AS_OF),
    }),
  };
}

function employeesOf(category: SampleParkMember['category'], random: Random): number {
  if (category === 'STARTUP') return random.between(2, 24);
  if (category === 'COMPANY') return random.between(12, 260);
  return random.between(6, 90);
}
