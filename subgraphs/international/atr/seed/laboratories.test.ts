import { parseIdentifier, readFieldsOfResearch } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import { laboratoryRecords } from './laboratories.ts';

const laboratories = laboratoryRecords();
const laboratoryOf = (id: string) => laboratories.find(({ _id }) => _id === id);

describe('laboratoryRecords', () => {
  it('returns the thirteen laboratories for which there is evidence, each with its own id', () => {
    expect(laboratories).toHaveLength(13);
    expect(new Set(laboratories.map(({ _id }) => _id)).size).toBe(13);
    for (const { _id } of laboratories) expect(parseIdentifier(_id)?.scheme).toBe('atr');
  });

  it('omits laboratories without evidence', () => {
    const names = laboratories.map(({ name }) => name.en);
    expect(names).not.toContain('Wave Engineering Laboratories');
    expect(names).not.toContain('Adaptive Communications Research Laboratories');
    expect(names).not.toContain('Cognitive Mechanisms Laboratories');
    expect(names).not.toContain('Thomas N. Sato BioMEC-X Laboratories');
  });

  it('includes all days of the first and last year of a source, and has null without one', () => {
    expect(laboratoryOf('atr:lab-csr')).toMatchObject({ validFrom: '1986-01-01', validTo: '1996-12-31' });
    expect(laboratoryOf('atr:lab-irc')).toMatchObject({ validFrom: null, validTo: '2012-12-31' });
    expect(laboratoryOf('atr:lab-cns')).toMatchObject({ validFrom: null, validTo: null });
  });

  it('adds the Japanese names and acronyms that sources give', () => {
    expect(laboratoryOf('atr:lab-cns')).toMatchObject({ name: { ja: '脳情報研究所' }, acronym: 'CNS' });
    expect(laboratoryOf('atr:lab-nia')).toMatchObject({ name: { ja: null }, acronym: null });
    expect(laboratories.filter(({ name }) => name.ja)).toHaveLength(3);
    expect(laboratories.filter(({ acronym }) => acronym)).toHaveLength(3);
  });

  it('classifies each by fields of research of CRDC 2020', () => {
    const known = new Set(readFieldsOfResearch().map(({ code }) => code));
    for (const { fields } of laboratories) {
      expect(fields.length).toBeGreaterThan(0);
      for (const code of fields) expect(known).toContain(code);
    }
  });

  it('has a record id of its own for each, which is not that of a sample', () => {
    for (const { _id, source } of laboratories) {
      expect(`atr:${source.recordId}`).toBe(_id);
      expect(source.recordId).not.toMatch(/^SAMPLE-/);
    }
  });
});
