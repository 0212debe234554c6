import { expect, it } from 'vitest';
import { LanguageChoice } from './page-language.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

it.each([
  [['fr-CA', 'en'], 'fr'],
  [['ja', 'FR'], 'fr'],
  [['en-GB', 'fr'], 'en'],
  [['ja'], 'en'],
  [[], 'en'],
])('is the first of the browser’s languages that the page has: %j is %s', (preferred, expected) => {
  expect(new LanguageChoice(memory(), preferred).current).toBe(expected);
});

it('keeps the choice for later visits', () => {
  const storage = memory();
  const choice = new LanguageChoice(storage, ['en']);
  expect(choice.texts.run).toBe('Run');
  choice.choose('fr');
  expect(choice.texts.run).toBe('Exécuter');
  expect(new LanguageChoice(storage, ['en']).current).toBe('fr');
});
