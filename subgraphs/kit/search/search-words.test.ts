import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';
import { wordsOf } from './split-words.ts';
import { stemWord } from './stem-word.ts';

describe('wordsOf', () => {
  it('folds accents and case, and returns each word once', () => {
    expect(wordsOf('Réseau CÔTIER, cœur', 'réseau', null)).toEqual(['reseau', 'cotier', 'coeur']);
  });

  it('includes emoji, symbols and every script', () => {
    expect(wordsOf('🚀 $where שלום C++')).toEqual(['🚀', '$where', 'שלום', 'c++']);
  });

  it('separates words that are written without spaces', () => {
    expect(wordsOf('国際電気通信')).toEqual(['国際', '電気', '通信']);
  });

  it('cuts a long word', () => {
    expect(wordsOf('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
  });
});

describe('stemWord', () => {
  it.each([
    ['en', ['sensor', 'sensors']],
    ['en', ['monitor', 'monitoring', 'monitored']],
    ['fr', ['capteur', 'capteurs']],
    ['fr', ['reseau', 'reseaux']],
    ['fr', ['cotier', 'cotiere', 'cotieres', 'cotiers']],
    ['fr', ['universite', 'universites']],
    ['fr', ['animal', 'animaux']],
    ['fr', ['optimise', 'optimises', 'optimisee', 'optimisees']],
  ] as const)('in %s, %j have one stem', (language, forms) => {
    expect(new Set(forms.map((form) => stemWord(form, language))).size).toBe(1);
  });

  it.each(['ice', '5g', 'שלום', 'covid19'])('does not stem %s', (word) => {
    expect([stemWord(word, 'en'), stemWord(word, 'fr')]).toEqual([null, null]);
  });
});

describe('searchWords', () => {
  it('has words and stems of texts, and the exact words of names', () => {
    expect(
      searchWords({
        names: ['Les Universités'],
        en: ['The sensors on ice'],
        fr: ['J’ai des capteurs', undefined],
      }),
    ).toEqual(['les', 'universites', 'sensors', 'en:sensor', 'ice', 'capteurs', 'fr:capteur']);
  });

  it('leaves out the stop words of the language only', () => {
    expect(searchWords({ en: ['AI'] })).toEqual(['ai']);
    expect(searchWords({ fr: ['ai'] })).toEqual([]);
  });
});
