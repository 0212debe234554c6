import { readOrganizations } from '../reference/index.ts';
import { dayNumber } from './calendar.ts';
import words from './company-words.json' with { type: 'json' };
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { memberCategory, memberNumber, memberSectors, parkSize } from './park-register.ts';
import { randomFor } from './random.ts';
import { numbered, sampleBusinessNumber, sampleNeq } from './sample-identifiers.ts';
import type { Bilingual, SampleCompany } from './sample-types.ts';
import { AS_OF } from './timeline.ts';

/**
 * The park's members come first. All other hosts stand in a grid of 28 columns, each of one sector, and of rows that each
 * lie in one region, so that a host of a given sector and region is found without a search.
 */
const COLUMN_SECTORS =
  '54 31-33 51 62 11 54 31-33 23 51 31-33 54 48-49 22 31-33 71 54 51 56 31-33 62 11 21 52 54 31-33 23 51 44-45'.split(
    ' ',
  );
const ROW_REGIONS = 'ON QC BC ON QC AB ON QC BC ON MB QC ON AB NS QC ON BC SK ON QC NB ON QC NL'
  .split(' ')
  .map((province) => `CA-${province}`);

const COLUMNS = placesOf(COLUMN_SECTORS);
const ROWS = placesOf(ROW_REGIONS);

function placesOf(list: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return new Map(list.map((name) => [name, list.flatMap((other, at) => (other === name ? [at] : []))]));
}

/** Hosts besides the park's members: 700, times the square root of the scale. */
export function companyCount(frame: Frame): number {
  return parkSize(frame) + gridRows(frame) * COLUMN_SECTORS.length;
}

function gridRows(frame: Frame): number {
  return ROW_REGIONS.length * Math.round(Math.sqrt(frame.scale));
}

/** The regions that have hosts, each as often as its weight. */
export const HOST_REGIONS: readonly string[] = ROW_REGIONS;

/** A host of this sector in this region, by a number from 0 up to 1. */
export function companyOf(frame: Frame, sector: string, region: string, dice: number): number {
  const columns = COLUMNS.get(sector) ?? [];
  const rows = ROWS.get(region) ?? [];
  const layers = gridRows(frame) / ROW_REGIONS.length;
  const choices = columns.length * rows.length * layers;
  if (choices === 0) throw new RangeError(`There is no host of sector ${sector} in ${region}.`);
  const choice = Math.floor(dice * choices);
  const column = columns[choice % columns.length] ?? 0;
  const row = rows[Math.floor(choice / columns.length) % rows.length] ?? 0;
  const layer = Math.floor(choice / columns.length / rows.length);
  return parkSize(frame) + (layer * ROW_REGIONS.length + row) * COLUMN_SECTORS.length + column;
}

/** What placements repeat of their host. */
export function companyFacts(
  frame: Frame,
  index: number,
): Pick<SampleCompany, 'id' | 'kind' | 'sector' | 'region'> {
  if (index < 0 || index >= companyCount(frame)) throw new RangeError(`There is no company ${index}.`);
  const park = parkSize(frame);
  if (index < park) {
    const category = memberCategory(index);
    const kind =
      category === 'STARTUP'
        ? 'STARTUP'
        : category.startsWith('R') || category.startsWith('P')
          ? 'RESEARCH_INSTITUTE'
          : 'COMPANY';
    return { id: `neq:${sampleNeq(index)}`, kind, sector: parkNaics(index), region: 'CA-QC' };
  }
  const place = index - park;
  const sector = COLUMN_SECTORS[place % COLUMN_SECTORS.length] ?? '54';
  const region = ROW_REGIONS[Math.floor(place / COLUMN_SECTORS.length) % ROW_REGIONS.length] ?? 'CA-ON';
  return { id: companyId(frame, index, region), kind: companyKind(frame, index, sector), sector, region };
}

function companyId(frame: Frame, index: number, region: string): string {
  const dice = randomFor(frame.seed, 'company', index, 'identifier').next();
  if (dice < 0.2) return `mitacs:${localNumber(index)}`;
  return region === 'CA-QC' ? `neq:${sampleNeq(index)}` : `bn:${sampleBusinessNumber(index)}`;
}

/** The registry's own number of an organization. */
function localNumber(index: number): string {
  return numbered('O-', index + 1, 5);
}

function companyKind(frame: Frame, index: number, sector: string): SampleCompany['kind'] {
  const dice = randomFor(frame.seed, 'company', index, 'kind').next();
  if (sector === '62') return dice < 0.45 ? 'HOSPITAL' : dice < 0.7 ? 'NON_PROFIT' : 'COMPANY';
  if (sector === '71') return dice < 0.6 ? 'NON_PROFIT' : 'COMPANY';
  if (sector === '54' && dice < 0.12) return 'NON_PROFIT';
  return (sector === '51' || sector === '54') && dice > 0.65 ? 'STARTUP' : 'COMPANY';
}

const PARK_NAICS = {
  OPTICS_PHOTONICS: '31-33',
  LIFE_SCIENCES: '54',
  INFORMATION_TECHNOLOGY: '51',
  ADVANCED_MATERIALS: '31-33',
  ENVIRONMENT: '54',
  ELECTRONICS: '31-33',
} as const;

function parkNaics(member: number): string {
  return PARK_NAICS[memberSectors(member)[0]];
}

export function companyAt(frame: Frame, index: number): SampleCompany {
  const { id, kind, sector, region } = companyFacts(frame, index);
  const isMember = index < parkSize(frame);
  const random = randomFor(frame.seed, 'company', index, 'details');
  const name = nameOf(frame, index, isMember ? parkTrade(index) : tradeOf(kind, sector), random.next());
  const founded = kind === 'STARTUP' ? random.between(2012, 2020) : random.between(1948, 2010);
  const isFoundingKnown = random.chance(0.5);
  const hasSite = random.chance(0.6);
  return {
    id,
    kind,
    name,
    sector,
    city: isMember ? 'Québec' : random.pick(citiesOf(region)),
    region,
    country: 'CA',
    website: hasSite ? `https://${hostName(name.en)}-${index + 1}.example` : null,
    validFrom: isFoundingKnown ? `${founded}-01-01` : null,
    validTo: null,
    localIds: { mitacs: localNumber(index), ...(isMember && { 'tech-park': memberNumber(index) }) },
    ...freshness(frame, 'company', index, localNumber(index), random.between(dayNumber('2016-01-04'), AS_OF)),
  };
}

function parkTrade(member: number): keyof typeof words.trades {
  const category = memberCategory(member);
  return category === 'COMPANY' || category === 'STARTUP' ? memberSectors(member)[0] : category;
}

function tradeOf(kind: SampleCompany['kind'], sector: string): keyof typeof words.trades {
  if (kind === 'HOSPITAL') return 'HOSPITAL';
  if (kind === 'NON_PROFIT' && sector !== '71') return 'NON_PROFIT';
  return sector as keyof typeof words.trades;
}

/** A thing made of what it is never made of, and a trade: no firm is called so. */
function nameOf(frame: Frame, index: number, trade: keyof typeof words.trades, dice: number): Bilingual {
  const { makings, things, trades } = words;
  const offset = randomFor(frame.seed, 'company', 0, 'names').between(0, makings.length * things.length - 1);
  // 389 is prime to 26 × 41: all 1,066 pairs are used up before one comes back, with another trade in most cases.
  const pair = (index * 389 + offset) % (makings.length * things.length);
  const [makingEn = '', makingFr = ''] = makings[pair % makings.length] ?? [];
  const [thingEn = '', thingFr = ''] = things[Math.floor(pair / makings.length)] ?? [];
  const patterns = trades[trade];
  const [en = '', fr = ''] = patterns[Math.floor(dice * patterns.length)] ?? [];
  return { en: en.replace('{}', `${makingEn} ${thingEn}`), fr: fr.replace('{}', `${thingFr} ${makingFr}`) };
}

function hostName(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const cities = new Map<string, readonly string[]>();

/** Cities of the region that the reference table of organizations has. */
function citiesOf(region: string): readonly string[] {
  let known = cities.get(region);
  if (!known) {
    const names = readOrganizations().flatMap(({ region: place, city, kind }) =>
      place === region && city && (kind === 'UNIVERSITY' || kind === 'COLLEGE') ? [city] : [],
    );
    known = [...new Set(names)];
    cities.set(region, known);
  }
  return known;
}
