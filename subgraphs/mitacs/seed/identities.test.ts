import { describe, expect, it } from 'vitest';
import { aliasesOf, identitiesOf } from './identities.ts';

describe('aliasesOf', () => {
  it('starts with the canonical id and lists each alias once', () => {
    expect(aliasesOf('neq:9900065537', { mitacs: 'O-00004', 'tech-park': 'M-004' })).toEqual([
      'neq:9900065537',
      'mitacs:O-00004',
      'tech-park:M-004',
    ]);
    expect(aliasesOf('mitacs:O-00004', { mitacs: 'O-00004', atr: undefined })).toEqual(['mitacs:O-00004']);
    expect(aliasesOf('mitacs:R-1', { mitacs: 'R-1', atr: 'P-7' }, ['orcid:0000-0002-1825-0097'])).toEqual([
      'mitacs:R-1',
      'orcid:0000-0002-1825-0097',
      'atr:P-7',
    ]);
  });
});

describe('identitiesOf', () => {
  const methods = (hasPublicId: boolean) =>
    identitiesOf({ mitacs: 'R-1', atr: 'P-7' }, { hasPublicId, assertedOn: '2026-01-05' }).map(
      ({ partner, method, confidence }) => [partner, method, confidence],
    );

  it('has the confidence 1 for a shared public identifier, and 0.9 for a name and a place', () => {
    expect(methods(true)).toEqual([
      ['mitacs', 'CONFIRMED_BY_HAND', 1],
      ['atr', 'PUBLIC_IDENTIFIER', 1],
    ]);
    expect(methods(false)).toEqual([
      ['mitacs', 'CONFIRMED_BY_HAND', 1],
      ['atr', 'NAME_AND_PLACE', 0.9],
    ]);
  });
});
