import { describe, expect, it } from 'vitest';
import { matchWords, wordsOf } from './text-search.ts';

describe('wordsOf', () => {
  it('folds accents and case, and keeps each word once', () => {
    expect(wordsOf('Réseau CÔTIER', 'réseau', null)).toEqual(['reseau', 'cotier']);
  });

  it('keeps emoji, symbols and every script', () => {
    expect(wordsOf('🚀 $where שלום 光学')).toEqual(['🚀', '$where', 'שלום', '光学']);
  });

  it('cuts a word without end', () => {
    expect(wordsOf('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
  });
});

describe('matchWords', () => {
  it('asks for a word that begins with each word looked for', () => {
    expect(matchWords('words', 'Éco opt')).toEqual({
      $and: [
        { words: { $elemMatch: { $gte: 'eco', $lt: 'eco\u{10FFFF}' } } },
        { words: { $elemMatch: { $gte: 'opt', $lt: 'opt\u{10FFFF}' } } },
      ],
    });
  });

  it('asks nothing for a blank text', () => {
    expect([matchWords('words', ''), matchWords('words', '  '), matchWords('words', null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('matches nothing when a text holds no word', () => {
    expect(matchWords('words', '?!…')).toEqual({ words: { $in: [] } });
  });

  it('looks for sixteen words at the most', () => {
    const text = Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ');
    expect((matchWords('words', text) as { $and: unknown[] }).$and).toHaveLength(16);
  });
});
