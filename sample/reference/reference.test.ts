import { parseIdentifier, readFieldsOfResearch } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import { organizationKind } from './organization-kind.ts';
import { readAtrLaboratories } from './read-laboratories.ts';
import { readMunicipalities } from './read-municipalities.ts';
import { readOrganizations } from './read-organizations.ts';
import { readRegions } from './read-regions.ts';

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

describe('organizations', () => {
  const organizations = readOrganizations();

  it('have 237 rows with unique ROR ids and valid check digits', () => {
    expect(organizations).toHaveLength(237);
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(237);
    expect(organizations.filter(({ id }) => parseIdentifier(id)?.curie !== id)).toEqual([]);
  });

  it('have a kind of the schema', () => {
    expect(countBy(organizations, ({ kind }) => kind)).toEqual({
      UNIVERSITY: 171,
      COLLEGE: 35,
      GOVERNMENT: 15,
      RESEARCH_INSTITUTE: 12,
      NON_PROFIT: 2,
      HOSPITAL: 1,
      COMPANY: 1,
    });
  });

  it.each([
    ['01pe1d703', 'RESEARCH_INSTITUTE'],
    ['00cjrc276', 'NON_PROFIT'],
    ['05qn5kv73', 'HOSPITAL'],
    ['00berct97', 'COMPANY'],
    ['01h531d29', 'GOVERNMENT'],
    ['02ksgkv16', 'UNIVERSITY'],
    ['01p65pg69', 'COLLEGE'],
  ])('have for %s the kind %s', (ror, kind) => {
    expect(organizations.find((organization) => organization.ror === ror)?.kind).toBe(kind);
  });

  it('are rejected when no rule gives a kind', () => {
    const row = { ror: '000000000', listedAs: 'research_org_or_funder', rorTypes: ['archive'] };
    expect(() => organizationKind(row)).toThrow('No rule gives a kind for the organization 000000000.');
  });

  it('include ATR with its Japanese name, and null where the registry has no value', () => {
    expect(organizations.find(({ id }) => id === 'ror:01pe1d703')).toMatchObject({
      names: {
        en: 'Advanced Telecommunications Research Institute International',
        fr: null,
        ja: '株式会社国際電気通信基礎技術研究所',
      },
      acronym: 'ATR',
      city: 'Kyoto',
      region: 'JP-26',
      country: 'JP',
      established: 1989,
    });
  });

  it('use a French display name as the French name', () => {
    const moncton = organizations.find(({ id }) => id === 'ror:029tnqt29');
    expect(moncton?.names).toEqual({ en: 'University of Moncton', fr: 'Université de Moncton', ja: null });
  });

  it('mark the one row with an unconfirmed name', () => {
    const doubtful = organizations.filter(({ evidence }) => evidence.includes('NAME UNCONFIRMED'));
    expect(doubtful.map(({ id }) => id)).toEqual(['ror:02xh9x144']);
  });

  it('are in regions of the table of regions', () => {
    const regions = new Map(readRegions().map((region) => [region.code, region.country]));
    expect(organizations.filter(({ region, country }) => regions.get(region) !== country)).toEqual([]);
  });

  it('are read once', () => {
    expect(readOrganizations()).toBe(organizations);
  });
});

describe('municipalities', () => {
  const municipalities = readMunicipalities();

  it('have 30 upper, 241 lower and 173 single tiers', () => {
    expect(countBy(municipalities, ({ tier }) => tier)).toEqual({ UPPER: 30, LOWER: 241, SINGLE: 173 });
    for (const { id } of municipalities) expect(parseIdentifier(id)?.curie).toBe(id);
  });

  it('have an upper tier if they are a lower tier', () => {
    const tiers = new Map(municipalities.map(({ id, tier }) => [id, tier]));
    const wrong = municipalities.filter(({ tier, upperTierId }) =>
      tier === 'LOWER' ? tiers.get(upperTierId ?? '') !== 'UPPER' : upperTierId !== null,
    );
    expect(wrong).toEqual([]);
  });

  it('have as an upper tier the sum of the populations of its lower tiers', () => {
    const uppers = municipalities.filter(({ tier }) => tier === 'UPPER');
    const sums = uppers.map(({ id }) =>
      municipalities
        .filter(({ upperTierId }) => upperTierId === id)
        .reduce((people, { population2021 }) => people + (population2021 ?? 0), 0),
    );
    expect(uppers.map(({ population2021 }) => population2021)).toEqual(sums);
  });

  it('include Toronto with its code and population', () => {
    expect(municipalities.find(({ id }) => id === 'sgc:3520005')).toMatchObject({
      name: 'Toronto',
      officialName: null,
      kind: 'city',
      tier: 'SINGLE',
      upperTierId: null,
      population2021: 2_794_356,
    });
  });
});

describe('regions', () => {
  it('are the 13 provinces and territories of Canada and the 47 prefectures of Japan', () => {
    expect(countBy(readRegions(), ({ kind }) => kind)).toEqual({
      province: 10,
      territory: 3,
      prefecture: 47,
    });
  });
});

describe('the laboratories of ATR', () => {
  it('have fields of the classification', () => {
    const groups = new Set(readFieldsOfResearch().map(({ code }) => code));
    const laboratories = readAtrLaboratories();
    expect(new Set(laboratories.map(({ id }) => id)).size).toBe(13);
    expect(laboratories.filter(({ fields }) => !fields.every((field) => groups.has(field)))).toEqual([]);
  });

  it('host exchanges only where no source gives a last year', () => {
    const hosts = readAtrLaboratories().filter(({ hostsExchanges }) => hostsExchanges);
    expect(hosts.map(({ id, seenTo }) => [id, seenTo])).toEqual([
      ['atr:lab-cns', null],
      ['atr:lab-nia', null],
      ['atr:lab-bicr', null],
      ['atr:lab-dil', null],
      ['atr:lab-hil', null],
    ]);
  });
});
