import { expect, it } from 'vitest';
import { publicId } from './public-id.ts';

it.each([
  [{ id: 'ror:01pe1d703' }, 'ror:01pe1d703'],
  [{ id: 'https://ror.org/01PE1D703' }, 'ror:01pe1d703'],
  [{ id: ' ror:01pe1d703 ' }, 'ror:01pe1d703'],
  [{ ror: '01pe1d703' }, 'ror:01pe1d703'],
  [{ ror: ' 01pe1d703' }, 'ror:01pe1d703'],
  [{ ror: 'https://ror.org/01pe1d703' }, 'ror:01pe1d703'],
  [{ ror: '01pe1d704' }, null],
  [{ id: 'malformed', ror: '01pe1d703' }, null],
  [{ id: { $gt: '' } }, null],
  [{ ror: null }, null],
  [{}, null],
])('reads %j as %s', (reference, id) => {
  expect(publicId(reference)).toBe(id);
});
