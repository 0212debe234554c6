import { describe, expect, it } from 'vitest';
import { readCode, readId, readPublicId } from './reference.ts';

describe('a reference', () => {
  it.each([
    [{ id: 'ror:01pe1d703' }, 'ror:01pe1d703'],
    [{ id: 'https://ror.org/01PE1D703' }, 'ror:01pe1d703'],
    [{ id: ' ror:01pe1d703 ' }, 'ror:01pe1d703'],
    [{ ror: '01pe1d703' }, 'ror:01pe1d703'],
    [{ ror: ' 01pe1d703' }, 'ror:01pe1d703'],
    [{ ror: 'https://ror.org/01pe1d703' }, 'ror:01pe1d703'],
    [{ ror: '01pe1d704' }, null],
    [{ id: 'nobody', ror: '01pe1d703' }, null],
    [{ id: { $gt: '' } }, null],
    [{ ror: null }, null],
    [{}, null],
  ])('%j leads to %s', (reference, id) => {
    expect(readPublicId(reference, 'ror')).toBe(id);
  });

  it('takes an id or a code as text alone', () => {
    expect(readId({ id: 'mitacs:IT00001' })).toBe('mitacs:IT00001');
    expect(readId({ id: 17 })).toBeNull();
    expect(readCode({ code: 'MIIP' })).toBe('MIIP');
    expect(readCode({ code: ['MIIP'] })).toBeNull();
  });
});
