import { parseIdentifier } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import {
  luhnDigit,
  orcidCheckCharacter,
  sampleBusinessNumber,
  sampleNeq,
  sampleOrcid,
} from './identifiers.ts';

const indexes = Array.from({ length: 5_000 }, (_, index) => index * 37);

describe('sample identifiers', () => {
  it('computes the check characters of known identifiers', () => {
    expect([orcidCheckCharacter('000000021825009'), orcidCheckCharacter('000000021694233')]).toEqual([
      '7',
      'X',
    ]);
    expect(luhnDigit('12345678')).toBe('2');
  });

  it.each([
    ['orcid', sampleOrcid],
    ['bn', sampleBusinessNumber],
    ['neq', sampleNeq],
  ] as const)('makes %s numbers that are unique and pass their check', (scheme, make) => {
    const ids = indexes.map((index) => `${scheme}:${make(index)}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => parseIdentifier(id)?.curie !== id)).toEqual([]);
    expect(ids.filter((id) => !/:(?:0099-|99)/.test(id))).toEqual([]);
  });
});
