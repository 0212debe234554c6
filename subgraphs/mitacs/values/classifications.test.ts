import { describe, expect, it } from 'vitest';
import { checkFieldCodes, checkSectorCodes, labelOf, termsOf } from './classifications.ts';

describe('checkFieldCodes', () => {
  it('adds the groups of a division, whose code may be a range', () => {
    expect(checkFieldCodes('field', ['RDF40'])).toEqual([
      'RDF40',
      'RDF401',
      'RDF402',
      'RDF403',
      'RDF404',
      'RDF405',
    ]);
    const engineering = checkFieldCodes('field', ['RDF20-21']);
    expect(engineering).toHaveLength(13);
    expect(engineering).toContain('RDF212');
  });

  it('returns a group, an empty list and null as they are', () => {
    expect(checkFieldCodes('field', ['RDF203'])).toEqual(['RDF203']);
    expect(checkFieldCodes('field', [])).toEqual([]);
    expect(checkFieldCodes('field', null)).toBeNull();
  });

  it('rejects an unknown code by its place in the list', () => {
    expect(() => checkFieldCodes('filter.field', ['RDF203', 'rdf203'])).toThrow('"filter.field[1]" must be');
  });
});

describe('checkSectorCodes', () => {
  it('accepts sectors, ranges included, and rejects other codes', () => {
    expect(checkSectorCodes('sector', ['31-33', '54'])).toEqual(['31-33', '54']);
    expect(() => checkSectorCodes('sector', ['31'])).toThrow('"sector[0]" must be');
  });
});

describe('terms', () => {
  it('are sorted by code, and have a label; an unknown code is its own label', () => {
    const codes = termsOf('NAICS').map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(labelOf({ scheme: 'NAICS', code: '91' }).fr).toBe('Administrations publiques');
    expect(labelOf({ scheme: 'CRDC', code: 'RDF999' })).toEqual({ en: 'RDF999' });
  });
});
