import { expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-CA, fr;q=0.9', 'en'],
  ['en;q=0.3, FR-ca;q=0.7', 'fr'],
  ['fr;q=0', 'en'],
  ['ja', 'en'],
  ['fr;q=nonsense', 'en'],
] as const)('reads %s as %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
