import { readFieldsOfResearch } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import { readOrganizations } from '../../reference/read-organizations.ts';
import { createWorld } from '../create-world.ts';

const world = createWorld();
const researchers = [...world.researchers()];

describe('researchers', () => {
  it('have the registry’s opaque id, from which neither their order nor their other ids can be derived', () => {
    const ids = researchers.map(({ id }) => id);
    expect(ids.filter((id) => !/^mitacs:R-[0-9A-HJKMNP-TV-Z]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).not.toEqual(ids);
    expect(
      researchers.filter(
        ({ id, localIds, sampleRecordId }) =>
          id !== `mitacs:${localIds.mitacs}` || sampleRecordId !== `SAMPLE-${localIds.mitacs}`,
      ),
    ).toEqual([]);
  });

  it('have an ORCID iD from an unassigned range in four of five cases', () => {
    const orcids = researchers.flatMap(({ orcid }) => orcid ?? []);
    expect(orcids.filter((orcid) => !orcid.startsWith('0099-'))).toEqual([]);
    expect(orcids.length / researchers.length).toBeCloseTo(0.8, 1);
  });

  it('belong to real institutions, some of them in Japan', () => {
    const countryOf = new Map(readOrganizations().map(({ id, country }) => [id, country]));
    const countries = researchers.map(({ affiliationId }) => countryOf.get(affiliationId));
    expect(new Set(countries)).toEqual(new Set(['CA', 'JP']));
    expect(new Set(researchers.map(({ affiliationId }) => affiliationId)).size).toBeGreaterThan(60);
  });

  it('work in fields of the classification', () => {
    const groups = new Set(
      readFieldsOfResearch().flatMap(({ code, level }) => (level === 'GROUP' ? [code] : [])),
    );
    expect(
      researchers.filter(({ fields }) => fields.length === 0 || !fields.every((code) => groups.has(code))),
    ).toEqual([]);
  });

  it('are at all career stages', () => {
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

  it('have unique email addresses at a reserved domain', () => {
    const addresses = researchers.map(({ email }) => email);
    expect(addresses.filter((address) => !/^[a-z-]+\.[a-z-]+\.\d+@example\.org$/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
