import { describe, expect, it } from 'vitest';
import { matchesText } from './text-search.ts';

const find = matchesText('words');

describe('matchesText', () => {
  it('requires each word, as it is written or by its stem in either language', () => {
    expect(find('AI sensors')).toEqual({
      $and: [{ words: { $in: ['ai'] } }, { words: { $in: ['sensors', 'en:sensor', 'fr:sensor'] } }],
    });
  });

  it('matches the beginning of a word only with *', () => {
    expect(find('Éco*')).toEqual({
      $and: [{ words: { $elemMatch: { $gte: 'eco', $lt: 'eco\u{10FFFF}' } } }],
    });
  });

  it('is no condition for an empty text', () => {
    expect([find(''), find('  ')]).toEqual([{}, {}]);
  });

  it('matches nothing when a text has no word', () => {
    expect(find('?!…')).toEqual({ words: { $in: [] } });
  });

  it('uses the first sixteen words', () => {
    const text = Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ');
    expect((find(text) as { $and: unknown[] }).$and).toHaveLength(16);
  });

  it('searches for the first thousand characters of a text only', () => {
    expect(find(`${'q '.repeat(500)}b`)).toEqual(find('q'));
    expect(find(`${'q '.repeat(499)}b`)).toEqual(find('q b'));
  });

  it('reads a text of 220,000 combining characters without a delay', () => {
    const startedAt = performance.now();
    for (let alias = 0; alias < 50; alias += 1) find(`e${'\u0301\u0323'.repeat(110_000)}`);
    // 50 × 0.3 s without the cut.
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
