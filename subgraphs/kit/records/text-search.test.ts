import { describe, expect, it } from 'vitest';
import { matchesText, wordsOf } from './text-search.ts';

describe('wordsOf', () => {
  it('folds accents and case, and returns each word once', () => {
    expect(wordsOf('Réseau CÔTIER', 'réseau', null)).toEqual(['reseau', 'cotier']);
  });

  it('includes emoji, symbols and every script', () => {
    expect(wordsOf('🚀 $where שלום 光学')).toEqual(['🚀', '$where', 'שלום', '光学']);
  });

  it('cuts a long word', () => {
    expect(wordsOf('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
  });
});

describe('matchesText', () => {
  it('matches records that have, for each word of the text, a word that starts with it', () => {
    expect(matchesText('words')('Éco opt')).toEqual({
      $and: [
        { words: { $elemMatch: { $gte: 'eco', $lt: 'eco\u{10FFFF}' } } },
        { words: { $elemMatch: { $gte: 'opt', $lt: 'opt\u{10FFFF}' } } },
      ],
    });
  });

  it('is no condition for an empty text', () => {
    expect([matchesText('words')(''), matchesText('words')('  ')]).toEqual([{}, {}]);
  });

  it('matches nothing when a text has no word', () => {
    expect(matchesText('words')('?!…')).toEqual({ words: { $in: [] } });
  });

  it('uses the first sixteen words', () => {
    const text = Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ');
    expect((matchesText('words')(text) as { $and: unknown[] }).$and).toHaveLength(16);
  });
});

it('searches for the first thousand characters of a text only', () => {
  const found = matchesText('words');
  expect(found(`${'a '.repeat(500)}b`)).toEqual(found('a'));
  expect(found(`${'a '.repeat(499)}b`)).toEqual(found('a b'));
});
