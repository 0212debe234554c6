// The park's members, by number. Category, sectors, whether a member left and whether it ever hosted follow from the number
// alone, so that challenges can be distributed over members that fit without a search.

import type { ParkSectorCode, SampleParkMember } from '../types/partner-records.ts';
import { numberedId } from '../values/identifiers.ts';
import type { WorldSettings } from './world-settings.ts';

/** Sixty members at scale 1 and ten more for each further unit of scale, up to 120, the size of the real park. */
export function parkMemberCount({ scale }: WorldSettings): number {
  return Math.min(120, 60 + 10 * (scale - 1));
}

/** The park's own id of a member: `M-042`. */
export function memberNumber(member: number): string {
  return numberedId('M-', member + 1, 3);
}

const SECTORS: readonly ParkSectorCode[] = [
  'OPTICS_PHOTONICS',
  'INFORMATION_TECHNOLOGY',
  'LIFE_SCIENCES',
  'ELECTRONICS',
  'ADVANCED_MATERIALS',
  'ENVIRONMENT',
];

/** The main sector first. One member in four has a second one. */
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

/** Three members in ten never hosted: the fifth and tenth of each ten, and the fourth, which left the park. */
export function neverHosts(member: number): boolean {
  return member % 5 === 4 || hasLeft(member);
}

export function hasLeft(member: number): boolean {
  return member % 10 === 3;
}

/** The members of each ten for which `neverHosts` is false. */
const HOSTS_OF_TEN = [0, 1, 2, 5, 6, 7, 8];

/** The nth member that hosts. After the last one the first one follows again. */
export function hostingMember(settings: WorldSettings, nth: number): number {
  const count = (parkMemberCount(settings) / 10) * HOSTS_OF_TEN.length;
  const place = nth % count;
  return Math.floor(place / HOSTS_OF_TEN.length) * 10 + (HOSTS_OF_TEN[place % HOSTS_OF_TEN.length] ?? 0);
}

/** The members of each thirty that host and whose main sector is photonics. */
const PHOTONICS_HOSTS_OF_THIRTY = [0, 6, 12, 18];

/** The nth member that hosts and whose main sector is photonics. After the last one the first one follows again. */
export function photonicsMember(settings: WorldSettings, nth: number): number {
  const hosts = PHOTONICS_HOSTS_OF_THIRTY;
  const count = Math.floor(parkMemberCount(settings) / 30) * hosts.length;
  const place = nth % count;
  return Math.floor(place / hosts.length) * 30 + (hosts[place % hosts.length] ?? 0);
}
