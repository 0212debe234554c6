import { readFileSync } from 'node:fs';
import { parseIdentifier, readFieldsOfResearch, wordsOf } from '@passerelle/kit';
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

  it('have French names in French spelling: common words in lower case, proper names with a capital', () => {
    expect(organizations.find(({ id }) => id === 'ror:01aff2v68')?.names.fr).toBe('Université de Waterloo');
    expect(organizations.find(({ id }) => id === 'ror:02fa3aq29')?.names.fr).toBe('Université McMaster');
    const common = new Set(
      `de du la le en et à d l des
      alimentaire artificielle arts art avancées canadien canadienne campus changement climatique colombie-britannique
      communautaire design économique école francais français génie humaines institut intelligence international internationale
      innovation humaine innovation île militaire national nationale naturelles polytechnique métropolitaine québécois québécoise
      recherche recherches royal santé sciences scientifique société supérieure technologie technologies culture nature
      administration publique naturelles ressources développement mennonite agroalimentaire pour`.split(
        /\s+/,
      ),
    );
    const wrong = organizations.flatMap(({ country, names: { fr } }) => {
      const words = (country === 'CA' && fr ? fr : '').split(/[\s’'()-]+/).slice(1);
      return words.some((word) => /^\p{Ll}/u.test(word) && word.length > 1 && !common.has(word)) ? [fr] : [];
    });
    expect(wrong).toEqual([]);
    expect(
      organizations.filter(({ names: { fr } }) =>
        /\b(?:colombie|québec|ontario|manitoba|waterloo|atlantique)\b/u.test(fr ?? ''),
      ),
    ).toEqual([]);
  });

  it('have a French name for every university of Canada, except those of which none is in use', () => {
    const without = organizations.filter(
      ({ kind, country, names }) => kind === 'UNIVERSITY' && country === 'CA' && !names.fr,
    );
    expect(without.map(({ displayName }) => displayName).toSorted()).toEqual([
      'Alberta University of the Arts',
      'Ambrose University',
      'Burman University',
      'Crandall University',
      'Huron University',
      'King’s University College',
      'Kwantlen Polytechnic University',
      'Redeemer University',
      "St. Mary's University",
      'St. Thomas More College',
      "The King's University",
      "University of King's College",
      'University of the Fraser Valley',
    ]);
  });

  it('have one spelling for each city, which is that of the municipality in Ontario', () => {
    const spellings = new Map<string, Set<string>>();
    const places = [
      ...organizations.map(({ city, region }) => ({ city, region })),
      ...readMunicipalities()
        .filter(({ tier }) => tier !== 'UPPER')
        .map(({ name }) => ({ city: name, region: 'CA-ON' })),
    ];
    for (const { city, region } of places) {
      if (!city) continue;
      const key = `${wordsOf(city)
        .filter((word) => !['greater', 'shi'].includes(word))
        .join(' ')
        .replace('saint', 'st')} ${region}`;
      spellings.set(key, (spellings.get(key) ?? new Set()).add(city));
    }
    expect([...spellings.values()].filter((set) => set.size > 1)).toEqual([]);
    const cities = new Set(organizations.map(({ city }) => city));
    expect(['Montréal', 'Québec', 'Trois-Rivières'].filter((city) => !cities.has(city))).toEqual([]);
  });

  it('are corrected only where the table of corrections names an organization of the registry', () => {
    const corrected = readFileSync(new URL('organization-corrections.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, 9));
    const rors = new Set(organizations.map(({ ror }) => ror));
    expect(new Set(corrected).size).toBe(corrected.length);
    expect(corrected.filter((ror) => !rors.has(ror))).toEqual([]);
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
