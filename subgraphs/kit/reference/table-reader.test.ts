import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TableRow, tableReader } from './table-reader.ts';

describe('tableReader', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-table-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads the file once and returns the same frozen list to every caller', async () => {
    const file = join(folder, 'cities.csv');
    await writeFile(file, '\uFEFFname,people\n Kenora , 14967\n');
    const readCities = tableReader(pathToFileURL(file), (row) => ({
      name: row.text('name'),
      people: row.numberOrNull('people'),
    }));
    const cities = readCities();
    expect(cities).toEqual([{ name: 'Kenora', people: 14_967 }]);
    expect(Object.isFrozen(cities) && Object.isFrozen(cities[0])).toBe(true);
    await rm(file);
    expect(readCities()).toBe(cities);
  });
});

describe('TableRow', () => {
  const row = new TableRow({ name: 'Kenora', tier: 'single', fields: 'a| b |', empty: '' });

  it('returns null for an empty cell where absence is allowed', () => {
    expect([row.textOrNull('empty'), row.numberOrNull('empty'), row.list('empty')]).toEqual([null, null, []]);
  });

  it('splits a cell with several values', () => {
    expect(row.list('fields')).toEqual(['a', 'b']);
  });

  it('rejects an empty required cell, a value that is not a number and a value that is not listed', () => {
    expect(() => row.text('empty')).toThrow('Every row must have "empty", but this one has none:');
    expect(() => row.numberOrNull('name')).toThrow(`"name" must be a number, but got 'Kenora':`);
    expect(row.oneOf('tier', ['single', 'upper'])).toBe('single');
    expect(() => row.oneOf('tier', ['upper'])).toThrow(`"tier" must be one of upper, but got 'single'.`);
  });
});
