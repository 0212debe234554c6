import { parseIdentifier, readFieldsOfResearch } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import { readLaboratories } from './laboratories.ts';

const laboratories = readLaboratories();
const named = (id: string) => laboratories.find(({ _id }) => _id === id);

describe('readLaboratories', () => {
  it('gives the thirteen laboratories that sources bear out, each under an id of its own', () => {
    expect(laboratories).toHaveLength(13);
    expect(new Set(laboratories.map(({ _id }) => _id)).size).toBe(13);
    for (const { _id } of laboratories) expect(parseIdentifier(_id)?.scheme).toBe('atr');
  });

  it('leaves out those that nobody could verify', () => {
    const names = laboratories.map(({ name }) => name.en);
    expect(names).not.toContain('Wave Engineering Laboratories');
    expect(names).not.toContain('Adaptive Communications Research Laboratories');
    expect(names).not.toContain('Cognitive Mechanisms Laboratories');
    expect(names).not.toContain('Thomas N. Sato BioMEC-X Laboratories');
  });

  it('takes in the whole of the years that a source gives, and invents none', () => {
    expect(named('atr:lab-csr')).toMatchObject({ validFrom: '1986-01-01', validTo: '1996-12-31' });
    expect(named('atr:lab-irc')).toMatchObject({ validFrom: null, validTo: '2012-12-31' });
    expect(named('atr:lab-cns')).toMatchObject({ validFrom: null, validTo: null });
  });

  it('adds the Japanese names and acronyms that were found, each to a laboratory of the table', () => {
    expect(named('atr:lab-cns')).toMatchObject({ name: { ja: '脳情報研究所' }, acronym: 'CNS' });
    expect(named('atr:lab-nia')).toMatchObject({ name: { ja: null }, acronym: null });
    expect(laboratories.filter(({ name }) => name.ja)).toHaveLength(3);
    expect(laboratories.filter(({ acronym }) => acronym)).toHaveLength(3);
  });

  it('places each in fields that the classification has', () => {
    const known = new Set(readFieldsOfResearch().map(({ code }) => code));
    for (const { fields } of laboratories) {
      expect(fields.length).toBeGreaterThan(0);
      for (const code of fields) expect(known).toContain(code);
    }
  });

  it('gives each its own record id, which is no sample’s', () => {
    for (const { _id, source } of laboratories) {
      expect(`atr:${source.recordId}`).toBe(_id);
      expect(source.recordId).not.toMatch(/^SAMPLE-/);
    }
  });
});
