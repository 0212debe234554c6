import { dayNumber, toDay } from './calendar.ts';
import { companyFacts } from './companies.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import {
  hasLeft,
  memberCategory,
  memberNumber,
  memberSectors,
  neverHosts,
  parkSize,
} from './park-register.ts';
import { type Random, randomFor } from './random.ts';
import type { SampleParkMember } from './sample-types.ts';
import { AS_OF } from './timeline.ts';

const PARK_FOUNDED = dayNumber('1988-01-04');
/** The first challenge that a placement took up was posted later than this. */
const HOSTS_JOINED_BY = dayNumber('2016-06-30');

const BUILDINGS = ['Boréale', 'Cassiopée', 'Galilée', 'Kepler', 'Mercator', 'Polaris'];

export function parkMemberAt(frame: Frame, index: number): SampleParkMember {
  if (index < 0 || index >= parkSize(frame)) throw new RangeError(`There is no member ${index}.`);
  const random = randomFor(frame.seed, 'member', index, 'details');
  const category = memberCategory(index);
  const employees = staffOf(category, random);
  const joinedOn =
    neverHosts(index) && !hasLeft(index)
      ? random.between(PARK_FOUNDED, dayNumber('2025-06-30'))
      : random.between(PARK_FOUNDED, HOSTS_JOINED_BY);
  const leftOn = hasLeft(index) ? random.between(dayNumber('2019-01-01'), dayNumber('2025-12-31')) : null;
  const building = random.pick(BUILDINGS);
  const office = random.between(100, 499);
  const isCounted = random.chance(0.9);
  return {
    id: `techpark:${memberNumber(index)}`,
    organizationId: companyFacts(frame, index).id,
    category,
    sectors: memberSectors(index),
    premises: random.chance(0.92) ? `Édifice ${building}, bureau ${office}` : null,
    employees: isCounted ? employees : null,
    researchStaff: isCounted ? Math.floor(employees * (0.08 + random.next() * 0.4)) : null,
    joinedOn: toDay(joinedOn),
    leftOn: leftOn === null ? null : toDay(leftOn),
    agreementEndsOn: leftOn ? toDay(leftOn) : toDay(AS_OF + random.between(20, 1_400)),
    ...freshness(
      frame,
      'member',
      index,
      memberNumber(index),
      leftOn ?? random.between(dayNumber('2017-01-09'), AS_OF),
    ),
  };
}

function staffOf(category: SampleParkMember['category'], random: Random): number {
  if (category === 'STARTUP') return random.between(2, 24);
  if (category === 'COMPANY') return random.between(12, 260);
  return random.between(6, 90);
}
