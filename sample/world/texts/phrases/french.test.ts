import { describe, expect, it } from 'vitest';
import { afterA, afterDe, capitalized, withoutArticle } from './french.ts';

describe('French noun phrases', () => {
  it.each([
    ['le givrage', 'du givrage', 'au givrage', 'givrage'],
    ['la fraude', 'de la fraude', 'à la fraude', 'fraude'],
    ['l’usinage', 'de l’usinage', 'à l’usinage', 'usinage'],
    ['les permis', 'des permis', 'aux permis', 'permis'],
    ['une enquête', 'd’une enquête', 'à une enquête', 'enquête'],
    ['un guichet', 'd’un guichet', 'à un guichet', 'guichet'],
  ])('contracts %s with a preposition', (phrase, withDe, withA, bare) => {
    expect([afterDe(phrase), afterA(phrase), withoutArticle(phrase)]).toEqual([withDe, withA, bare]);
  });

  it('writes the first letter as a capital, with or without an accent', () => {
    expect([capitalized('état des ponts'), capitalized('usinage'), capitalized('')]).toEqual([
      'État des ponts',
      'Usinage',
      '',
    ]);
  });
});
