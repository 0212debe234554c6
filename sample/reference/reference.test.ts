import { describe, expect, it } from 'vitest';
import { parseIdentifier, readFieldsOfResearch } from '../../subgraphs/kit/index.ts';
import { readAtrLaboratories, readMunicipalities, readOrganizations, readRegions } from './index.ts';
import { organizationKind } from './organization-kind.ts';

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

describe('organizations', () => {
  const organizations = readOrganizations();

  it('has 237 rows, each under a ROR id whose check digits are right', () => {
    expect(organizations).toHaveLength(237);
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(237);
    expect(organizations.filter(({ id }) => parseIdentifier(id)?.curie !== id)).toEqual([]);
  });

  it('sorts them into the kinds of the contract', () => {
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
  ])('knows %s as %s', (ror, kind) => {
    expect(organizations.find((organization) => organization.ror === ror)?.kind).toBe(kind);
  });

  it('refuses to guess a kind that no rule covers', () => {
    const row = { ror: '000000000', listedAs: 'research_org_or_funder', rorTypes: ['archive'] };
    expect(() => organizationKind(row)).toThrow('No kind is known for the organization 000000000');
  });

  it('gives ATR with its Japanese name, and null for what the registry does not say', () => {
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

  it('knows the French name of a university that the registry shows in French', () => {
    const moncton = organizations.find(({ id }) => id === 'ror:029tnqt29');
    expect(moncton?.names).toEqual({ en: 'University of Moncton', fr: 'Université de Moncton', ja: null });
  });

  it('keeps the one row of doubtful name, marked as such', () => {
    const doubtful = organizations.filter(({ evidence }) => evidence.includes('NAME UNCONFIRMED'));
    expect(doubtful.map(({ id }) => id)).toEqual(['ror:02xh9x144']);
  });

  it('lies in regions that the table of regions has', () => {
    const regions = new Map(readRegions().map((region) => [region.code, region.country]));
    expect(organizations.filter(({ region, country }) => regions.get(region) !== country)).toEqual([]);
  });

  it('is read once: every caller gets the same list', () => {
    expect(readOrganizations()).toBe(organizations);
  });
});

describe('municipalities', () => {
  const municipalities = readMunicipalities();

  it('has 30 upper, 241 lower and 173 single tiers', () => {
    expect(countBy(municipalities, ({ tier }) => tier)).toEqual({ UPPER: 30, LOWER: 241, SINGLE: 173 });
    for (const { id } of municipalities) expect(parseIdentifier(id)?.curie).toBe(id);
  });

  it('gives a lower tier its upper tier, and no other', () => {
    const tiers = new Map(municipalities.map(({ id, tier }) => [id, tier]));
    const astray = municipalities.filter(({ tier, upperTierId }) =>
      tier === 'LOWER' ? tiers.get(upperTierId ?? '') !== 'UPPER' : upperTierId !== null,
    );
    expect(astray).toEqual([]);
  });

  it('counts in an upper tier the people of its lower tiers', () => {
    const uppers = municipalities.filter(({ tier }) => tier === 'UPPER');
    const sums = uppers.map(({ id }) =>
      municipalities
        .filter(({ upperTierId }) => upperTierId === id)
        .reduce((people, { population2021 }) => people + (population2021 ?? 0), 0),
    );
    expect(uppers.map(({ population2021 }) => population2021)).toEqual(sums);
  });

  it('finds Toronto by its code', () => {
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
  it('has the 13 provinces and territories and the 47 prefectures', () => {
    expect(countBy(readRegions(), ({ kind }) => kind)).toEqual({
      province: 10,
      territory: 3,
      prefecture: 47,
    });
  });
});

describe('the laboratories of ATR', () => {
  it('classifies each by groups that the classification has', () => {
    const groups = new Set(readFieldsOfResearch().map(({ code }) => code));
    const laboratories = readAtrLaboratories();
    expect(new Set(laboratories.map(({ id }) => id)).size).toBe(13);
    expect(laboratories.filter(({ fields }) => !fields.every((field) => groups.has(field)))).toEqual([]);
  });

  it('hosts exchanges only where no source says that the laboratory ended', () => {
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
