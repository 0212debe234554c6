import { describe, expect, it } from 'vitest';
import { readOrganizations } from '../../reference/read-organizations.ts';
import { createWorld } from '../create-world.ts';

describe('companies', () => {
  const companies = [...createWorld().companies()];

  it('have unique names in both languages', () => {
    expect(new Set(companies.map(({ name }) => name.en)).size).toBe(companies.length);
    expect(new Set(companies.map(({ name }) => name.fr)).size).toBe(companies.length);
  });

  it('have a NEQ in Quebec and a Business Number elsewhere, or only the registry’s id', () => {
    const schemes = companies.map(
      ({ id, region }) => `${id.split(':')[0]} ${region === 'CA-QC' ? 'QC' : 'elsewhere'}`,
    );
    expect(new Set(schemes)).toEqual(new Set(['neq QC', 'mitacs QC', 'bn elsewhere', 'mitacs elsewhere']));
  });

  it('are in cities that have a university or college', () => {
    const cities = new Set(readOrganizations().map(({ city, region }) => `${city} ${region}`));
    expect(companies.filter(({ city, region }) => !cities.has(`${city} ${region}`))).toEqual([]);
  });

  it('have a website at a reserved domain in six of ten cases', () => {
    const sites = companies.flatMap(({ website }) => website ?? []);
    expect(sites.filter((site) => !new URL(site).hostname.endsWith('.example'))).toEqual([]);
    expect(sites.length / companies.length).toBeCloseTo(0.6, 1);
  });
});
