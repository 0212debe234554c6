import { describe, expect, it } from 'vitest';
import { checkSearchText, readSearchText } from './search-text.ts';

describe('readSearchText', () => {
  it.each([
    ['AI', ['ai']],
    ['5G', ['5g']],
    ['the sensors of LA municipalité', ['sensors', 'municipalite']],
    ['photon* PHOTON photon*', ['photon*', 'photon']],
    ['the*', ['the*']],
    ["l'eau", ['eau']],
    ['* ** -*', []],
  ])('%s: %j', (text, expected) => {
    const words = readSearchText(text).map(({ word, isPrefix }) => `${word}${isPrefix ? '*' : ''}`);
    expect(words).toEqual(expected);
  });
});

describe('checkSearchText', () => {
  it.each([null, undefined, '', '  ', 'AI', 'pho*', '---', '🚀'])('accepts %j', (text) => {
    expect(checkSearchText('filter.text', text)).toBe(text ?? null);
  });

  it.each(['p*', 'ph*', 'sensors É*', '🚀*'])('rejects the short prefix of %s', (text) => {
    expect(() => checkSearchText('filter.text', text)).toThrow(
      `"filter.text" must be a text in which * follows at least 3 letters or digits, such as photon*, but got '${text}'.`,
    );
  });

  it.each(['the', 'of the', 'la', 'le la les', 'The, and the…'])('rejects %s, all stop words', (text) => {
    expect(() => checkSearchText('filter.text', text)).toThrow(
      '"filter.text" must be a text with a word that is not a stop word such as "the" or "le"',
    );
  });
});
