import { describe, expect, it } from 'vitest';
import { readFieldsOfResearch } from '../../subgraphs/kit/index.ts';
import { readOrganizations } from '../reference/index.ts';
import names from './person-names.json' with { type: 'json' };
import { createWorld } from './world.ts';

const world = createWorld();
const researchers = [...world.researchers()];

describe('researchers', () => {
  it('have an ORCID iD outside the assigned blocks in four of five cases, else the registry’s number', () => {
    const withOrcid = researchers.filter(
      ({ id, orcid }) => orcid && id === `orcid:${orcid}` && orcid.startsWith('0099-'),
    );
    const without = researchers.filter(
      ({ id, orcid, localIds }) => !orcid && id === `mitacs:${localIds.mitacs}`,
    );
    expect(withOrcid.length / researchers.length).toBeCloseTo(0.8, 1);
    expect(withOrcid.length + without.length).toBe(researchers.length);
  });

  it('belong to a real institution, some of them in Japan', () => {
    const places = new Map(readOrganizations().map(({ id, country }) => [id, country]));
    const countries = researchers.map(({ affiliationId }) => places.get(affiliationId));
    expect(new Set(countries)).toEqual(new Set(['CA', 'JP']));
    expect(new Set(researchers.map(({ affiliationId }) => affiliationId)).size).toBeGreaterThan(60);
  });

  it('work in groups that the classification has', () => {
    const groups = new Set(
      readFieldsOfResearch().flatMap(({ code, level }) => (level === 'GROUP' ? [code] : [])),
    );
    expect(
      researchers.filter(({ fields }) => fields.length === 0 || !fields.every((code) => groups.has(code))),
    ).toEqual([]);
  });

  it('are at every stage', () => {
    expect(new Set(researchers.map(({ stage }) => stage))).toEqual(
      new Set([
        'COLLEGE',
        'UNDERGRADUATE',
        'MASTERS',
        'DOCTORAL',
        'POSTDOCTORAL',
        'RECENT_GRADUATE',
        'FACULTY',
        'INDUSTRY',
      ]),
    );
    expect(researchers.filter(({ stage, isFaculty }) => (stage === 'FACULTY') !== isFaculty)).toEqual([]);
  });

  it('have an address of their own at a reserved domain', () => {
    const addresses = researchers.map(({ email }) => email);
    expect(addresses.filter((address) => !/^[a-z-]+\.[a-z-]+\.\d+@example\.org$/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('cannot be called like anyone who speaks in the announcements', () => {
    const real = [
      ['Paul', 'Shipway'],
      ['Stephen', 'Lucas'],
      ['Jennifer', 'Wilke'],
      ['Hiroyuki', 'Suzuki'],
      ['Eric', 'Bosco'],
      ['Marie-Julie', 'Hamel'],
    ] as const;
    const possible = real.filter(([givenName, familyName]) =>
      Object.values(names).some(
        ({ given, family }) => given.includes(givenName) && family.includes(familyName),
      ),
    );
    expect(possible).toEqual([]);
  });
});

describe('companies', () => {
  const companies = [...world.companies()];

  it('have names of their own in both languages', () => {
    expect(new Set(companies.map(({ name }) => name.en)).size).toBe(companies.length);
    expect(new Set(companies.map(({ name }) => name.fr)).size).toBe(companies.length);
  });

  it('are known by NEQ in Quebec, by Business Number elsewhere, some by the registry’s number alone', () => {
    const schemes = companies.map(
      ({ id, region }) => `${id.split(':')[0]} ${region === 'CA-QC' ? 'QC' : 'elsewhere'}`,
    );
    expect(new Set(schemes)).toEqual(new Set(['neq QC', 'mitacs QC', 'bn elsewhere', 'mitacs elsewhere']));
  });

  it('lie in cities that have a university or college', () => {
    const cities = new Set(readOrganizations().map(({ city, region }) => `${city} ${region}`));
    expect(companies.filter(({ city, region }) => !cities.has(`${city} ${region}`))).toEqual([]);
  });

  it('have a website at a reserved domain, or none', () => {
    const sites = companies.flatMap(({ website }) => website ?? []);
    expect(sites.filter((site) => !new URL(site).hostname.endsWith('.example'))).toEqual([]);
    expect(sites.length / companies.length).toBeCloseTo(0.6, 1);
  });
});

describe('texts', () => {
  it('are hardly ever repeated as titles of projects', () => {
    const titles = [...world.projects()].map(({ title }) => title.fr);
    expect(new Set(titles).size / titles.length).toBeGreaterThan(0.75);
  });

  it('begin with a capital and differ between the languages', () => {
    const texts = [...world.projects(), ...world.challenges(), ...world.miipProjects()].map(
      ({ title }) => title,
    );
    expect(texts.filter(({ en, fr }) => en === fr || !/^\p{Lu}/u.test(en) || !/^\p{Lu}/u.test(fr))).toEqual(
      [],
    );
  });
});
