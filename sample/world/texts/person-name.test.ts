import { describe, expect, it } from 'vitest';
import names from './person-names.json' with { type: 'json' };

describe('a name of the sample', () => {
  it('cannot be the name of a person quoted in the partners’ announcements', () => {
    const real = [
      ['Paul', 'Shipway'],
      ['Stephen', 'Lucas'],
      ['Jennifer', 'Wilke'],
      ['Hiroyuki', 'Suzuki'],
      ['Eric', 'Bosco'],
      ['Marie-Julie', 'Hamel'],
    ] as const;
    const possible = real.filter(([givenName, familyName]) =>
      Object.values(names).some(
        ({ given, family }) => given.includes(givenName) && family.includes(familyName),
      ),
    );
    expect(possible).toEqual([]);
  });
});
