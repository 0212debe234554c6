// Which members the park has and what may be relied on of each, by number alone: no draw decides who is a member, who left
// and who never hosts, so that challenges can be spread over members without a search.

import type { Frame } from './frame.ts';
import { numbered } from './sample-identifiers.ts';
import type { ParkSectorCode, SampleParkMember } from './sample-types.ts';

const SECTORS: readonly ParkSectorCode[] = [
  'OPTICS_PHOTONICS',
  'INFORMATION_TECHNOLOGY',
  'LIFE_SCIENCES',
  'ELECTRONICS',
  'ADVANCED_MATERIALS',
  'ENVIRONMENT',
];

/** Sixty members at scale 1, ten more with each step, and 120 at most: the park is no bigger. */
export function parkSize(frame: Frame): number {
  return Math.min(120, 60 + 10 * (frame.scale - 1));
}

export function memberNumber(member: number): string {
  return numbered('M-', member + 1, 3);
}

export function memberSectors(member: number): readonly [ParkSectorCode, ...ParkSectorCode[]] {
  const main = SECTORS[member % 6] ?? 'ENVIRONMENT';
  const second = SECTORS[(member + 1 + (Math.floor(member / 6) % 4)) % 6] ?? 'ELECTRONICS';
  return member % 4 === 1 ? [main, second] : [main];
}

export function memberCategory(member: number): SampleParkMember['category'] {
  if (member % 13 === 5) return 'RESEARCH_CENTRE';
  if (member % 17 === 9) return 'PUBLIC_LABORATORY';
  if (member % 11 === 7) return 'SERVICE_PROVIDER';
  return member % 5 === 1 ? 'STARTUP' : 'COMPANY';
}

/** Three in ten never hosted: the fifth and tenth of ten members, and the fourth, which left. */
export function neverHosts(member: number): boolean {
  return member % 5 === 4 || hasLeft(member);
}

export function hasLeft(member: number): boolean {
  return member % 10 === 3;
}

const HOSTS_OF_TEN = [0, 1, 2, 5, 6, 7, 8];

/** Members that host, counted through: the numbers of `neverHosts` are skipped. */
export function hostingMember(frame: Frame, nth: number): number {
  const count = (parkSize(frame) / 10) * HOSTS_OF_TEN.length;
  const place = nth % count;
  return Math.floor(place / HOSTS_OF_TEN.length) * 10 + (HOSTS_OF_TEN[place % HOSTS_OF_TEN.length] ?? 0);
}

const PHOTONICS_HOSTS_OF_THIRTY = [0, 6, 12, 18];

/** Members of the photonics sector that host, counted through. */
export function photonicsMember(frame: Frame, nth: number): number {
  const count = Math.floor(parkSize(frame) / 30) * PHOTONICS_HOSTS_OF_THIRTY.length;
  const place = nth % count;
  return Math.floor(place / 4) * 30 + (PHOTONICS_HOSTS_OF_THIRTY[place % 4] ?? 0);
}
