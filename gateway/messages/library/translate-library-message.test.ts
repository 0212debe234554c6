import { expect, it } from 'vitest';
import { translateLibraryMessage } from './translate-library-message.ts';

it.each([
  [
    'Variable "$first" got invalid value 1.5 at "first[0].a"; Int cannot represent non-integer value: 1.5',
    'La variable « $first » a une valeur non valide, 1.5 à « first[0].a » : Un nombre entier est attendu, mais 1.5 a été reçu.',
  ],
  [
    'Cannot query field "names" on type "Town". Did you mean "name", "named", or "namesake"?',
    'Le type « Town » n’a pas de champ « names ». Vouliez-vous dire « name », « named » ou « namesake » ?',
  ],
  [
    'Cannot query field "bark" on type "Pet". Did you mean to use an inline fragment on "Dog" or "Fox"?',
    'Le type « Pet » n’a pas de champ « bark ». Vouliez-vous utiliser un fragment sur « Dog » ou « Fox » ?',
  ],
  [
    'Fields "town" conflict because subfields "name" conflict because they have differing arguments and subfields "kind" conflict because they return conflicting types "A" and "B". Use different aliases on the fields to fetch both if this was intentional.',
    'Les champs « town » se contredisent : les sous-champs « name » se contredisent : leurs arguments diffèrent et les sous-champs « kind » se contredisent : leurs types « A » et « B » diffèrent. Donnez-leur des alias différents pour obtenir les deux.',
  ],
  [
    'Syntax Error: Expected ":", found Name "x".',
    'Erreur de syntaxe : ":" est attendu, mais un nom « x » a été trouvé.',
  ],
  ['Syntax Error: Unexpected <EOF>.', 'Erreur de syntaxe : la fin du document n’est pas permis ici.'],
  [
    'Expected value of type "Date", found "soon"; A day such as 2026-01-31 is expected.',
    'Une valeur de type « Date » est attendue, mais "soon" a été reçu. A day such as 2026-01-31 is expected.',
  ],
])('translates %s', (english, french) => {
  expect(translateLibraryMessage(english)).toBe(french);
});

it('keeps a message that is not in the table', () => {
  expect(translateLibraryMessage('Something else: "x".')).toBe('Something else: "x".');
});

it('takes no more time for a message that repeats its own words', () => {
  const hostile = `Field "${'" argument "'.repeat(200)}" of type "x" is`;
  expect(translateLibraryMessage(hostile)).toBe(hostile);
});
