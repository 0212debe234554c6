import { describe, expect, it } from 'vitest';
import { localize, preferredLanguage } from './language.ts';

describe('localize', () => {
  it.each([
    ['EN', { en: 'Bridge', fr: 'Passerelle' }, 'Bridge'],
    ['FR', { en: 'Bridge', fr: 'Passerelle' }, 'Passerelle'],
    ['FR', { en: 'Bridge', fr: null }, 'Bridge'],
    ['EN', { fr: 'Passerelle' }, 'Passerelle'],
    ['JA', { en: 'Bridge', fr: 'Passerelle' }, 'Bridge'],
    ['EN', { ja: '歩道橋' }, '歩道橋'],
    ['EN', { en: '' }, null],
    ['EN', null, null],
  ] as const)('in %s, %o reads %s', (language, text, expected) => {
    expect(localize(text, language)).toBe(expected);
  });
});

describe('preferredLanguage', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'FR'],
    ['en-CA', 'EN'],
    ['ja', 'JA'],
    ['de', 'EN'],
    ['*', 'EN'],
    ['fr;q=0', 'EN'],
    ['garbage;;;q=x', 'EN'],
    [undefined, 'EN'],
  ] as const)('%s is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
