// The invented organizations that host, by number: first the park's members, then all others in a table of 28 columns, each
// of one sector, and of rows, each in one province. A host of a given sector and province is found without a search.

import type { SampleCompany } from '../types/registry-records.ts';
import { numberedId, sampleBusinessNumber, sampleNeq } from '../values/identifiers.ts';
import { randomFor } from '../values/random.ts';
import { memberCategory, memberSectors, parkMemberCount } from './park-member-list.ts';
import type { WorldSettings } from './world-settings.ts';

/** NAICS sectors. The more columns a sector has, the more hosts. */
const COLUMN_SECTORS =
  '54 31-33 51 62 11 54 31-33 23 51 31-33 54 48-49 22 31-33 71 54 51 56 31-33 62 11 21 52 54 31-33 23 51 44-45'.split(
    ' ',
  );
const ROW_PROVINCES = 'ON QC BC ON QC AB ON QC BC ON MB QC ON AB NS QC ON BC SK ON QC NB ON QC NL'
  .split(' ')
  .map((province) => `CA-${province}`);

const COLUMNS_BY_SECTOR = placesByName(COLUMN_SECTORS);
const ROWS_BY_PROVINCE = placesByName(ROW_PROVINCES);

function placesByName(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return new Map(names.map((name) => [name, names.flatMap((other, at) => (other === name ? [at] : []))]));
}

/** The provinces of hosts. A province that has more of them occurs more often. */
export const HOST_PROVINCES: readonly string[] = ROW_PROVINCES;

/** The park's members, and 700 others times the square root of the scale. */
export function companyCount(settings: WorldSettings): number {
  return parkMemberCount(settings) + tableCopies(settings) * ROW_PROVINCES.length * COLUMN_SECTORS.length;
}

/** The table of 28 columns and 25 rows is repeated as often as the scale needs. */
function tableCopies({ scale }: WorldSettings): number {
  return Math.round(Math.sqrt(scale));
}

/** The index of a host of this sector in this province; `random` (at least 0, less than 1) chooses among several. */
export function companyIn(
  settings: WorldSettings,
  { sector, province, random }: { sector: string; province: string; random: number },
): number {
  const columns = COLUMNS_BY_SECTOR.get(sector) ?? [];
  const rows = ROWS_BY_PROVINCE.get(province) ?? [];
  const choices = columns.length * rows.length * tableCopies(settings);
  if (choices === 0) throw new RangeError(`There is no host of the sector ${sector} in ${province}.`);
  const choice = Math.floor(random * choices);
  const column = columns[choice % columns.length] ?? 0;
  const row = rows[Math.floor(choice / columns.length) % rows.length] ?? 0;
  const copy = Math.floor(choice / columns.length / rows.length);
  return parkMemberCount(settings) + (copy * ROW_PROVINCES.length + row) * COLUMN_SECTORS.length + column;
}

/** The facts of a company that placements repeat. */
export type ListedCompany = Pick<SampleCompany, 'id' | 'kind' | 'sector' | 'region'>;

export function companyInList(settings: WorldSettings, index: number): ListedCompany {
  if (index < 0 || index >= companyCount(settings)) throw new RangeError(`There is no company ${index}.`);
  const members = parkMemberCount(settings);
  return index < members ? parkMember(index) : companyOfTable(settings, index, index - members);
}

const NAICS_OF_PARK_SECTOR = {
  OPTICS_PHOTONICS: '31-33',
  LIFE_SCIENCES: '54',
  INFORMATION_TECHNOLOGY: '51',
  ADVANCED_MATERIALS: '31-33',
  ENVIRONMENT: '54',
  ELECTRONICS: '31-33',
} as const;

const KIND_OF_CATEGORY = {
  COMPANY: 'COMPANY',
  SERVICE_PROVIDER: 'COMPANY',
  STARTUP: 'STARTUP',
  RESEARCH_CENTRE: 'RESEARCH_INSTITUTE',
  PUBLIC_LABORATORY: 'RESEARCH_INSTITUTE',
} as const;

function parkMember(member: number): ListedCompany {
  return {
    id: `neq:${sampleNeq(member)}`,
    kind: KIND_OF_CATEGORY[memberCategory(member)],
    sector: NAICS_OF_PARK_SECTOR[memberSectors(member)[0]],
    region: 'CA-QC',
  };
}

function companyOfTable(settings: WorldSettings, index: number, place: number): ListedCompany {
  const sector = COLUMN_SECTORS[place % COLUMN_SECTORS.length] ?? '54';
  const row = Math.floor(place / COLUMN_SECTORS.length) % ROW_PROVINCES.length;
  const region = ROW_PROVINCES[row] ?? 'CA-ON';
  return { id: companyId(settings, index, region), kind: kindOf(settings, index, sector), sector, region };
}

function companyId({ seed }: WorldSettings, index: number, province: string): string {
  const random = randomFor(seed, 'company', index, 'identifier').next();
  if (random < 0.2) return `mitacs:${companyNumber(index)}`;
  return province === 'CA-QC' ? `neq:${sampleNeq(index)}` : `bn:${sampleBusinessNumber(index)}`;
}

/** The registry's own id of a company: `O-00042`. */
export function companyNumber(index: number): string {
  return numberedId('O-', index + 1, 5);
}

function kindOf({ seed }: WorldSettings, index: number, sector: string): SampleCompany['kind'] {
  const random = randomFor(seed, 'company', index, 'kind').next();
  if (sector === '62') return random < 0.45 ? 'HOSPITAL' : random < 0.7 ? 'NON_PROFIT' : 'COMPANY';
  if (sector === '71') return random < 0.6 ? 'NON_PROFIT' : 'COMPANY';
  if (sector === '54' && random < 0.12) return 'NON_PROFIT';
  return (sector === '51' || sector === '54') && random > 0.65 ? 'STARTUP' : 'COMPANY';
}
