import { describe, expect, it } from 'vitest';
import { readFieldsOfResearch } from './read-fields-of-research.ts';
import { readSectors } from './read-sectors.ts';

describe('readFieldsOfResearch', () => {
  it('returns 6 divisions and 43 groups, each group in a division', () => {
    const fields = readFieldsOfResearch();
    const divisions = fields.filter(({ level }) => level === 'DIVISION').map(({ code }) => code);
    expect([divisions.length, fields.length]).toEqual([6, 49]);
    const parents = new Set(fields.filter(({ level }) => level === 'GROUP').map(({ parent }) => parent));
    expect(parents).toEqual(new Set(divisions));
    expect(fields.filter(({ level, parent }) => level === 'DIVISION' && parent !== null)).toEqual([]);
  });
});

describe('readSectors', () => {
  it('returns 20 sectors with labels in both languages', () => {
    expect(readSectors()).toHaveLength(20);
    expect(readSectors().find(({ code }) => code === '91')?.label).toEqual({
      en: 'Public administration',
      fr: 'Administrations publiques',
    });
  });
});
