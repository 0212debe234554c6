import { Schema } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { countWithHint, coveringIndex } from './covering-index.ts';

const schema = new Schema({ country: String, status: String, startsOn: String });
schema.index({ startsOn: -1, status: 1 });
schema.index({ status: 1, startsOn: -1 });
schema.index({ country: 1, startsOn: -1, status: 1 });

describe('the covering index', () => {
  it.each([
    [{ $and: [{ country: { $in: ['CA'] } }, { status: { $in: ['ACTIVE'] } }] }, 'country'],
    [{ country: 'CA', $or: [{ status: null }, { startsOn: { $gt: '2026-01-01' } }] }, 'country'],
    [{ status: 'ACTIVE' }, 'status'],
    // Two have both paths, and the database chooses.
    [{ status: 'ACTIVE', startsOn: '2026-01-01' }, undefined],
    [{ country: 'CA', host: 'ror:01pe1d703' }, undefined],
    [{}, undefined],
  ])('of %j begins with %s', (condition, first) => {
    expect(Object.keys(coveringIndex(schema, condition) ?? {})[0]).toBe(first);
  });
});

describe('a count with a hint', () => {
  it('is repeated without it where the index does not exist', async () => {
    const unknown = Object.assign(new Error('hint provided does not correspond to an existing index'), {
      code: 2,
    });
    const hints: unknown[] = [];
    const count = await countWithHint({ a: 1 }, async ({ hint }) => {
      hints.push(hint);
      if (hint !== undefined) throw unknown;
      return 7;
    });
    expect([count, hints]).toEqual([7, [{ a: 1 }, undefined]]);
  });

  it('fails with any other error', async () => {
    const failing = countWithHint('_id_', () => Promise.reject(new Error('no connection')));
    await expect(failing).rejects.toThrow('no connection');
  });
});
