import { describe, expect, it } from 'vitest';
import { compose, protect } from '../enforcement/guarded-graph.fixture.ts';
import { libraryPartners } from '../enforcement/library-partners.fixture.ts';
import { describeAccess, mayRead } from './describe-access.ts';

const fields = describeAccess(
  protect(compose(libraryPartners([])), {
    'Person.email': '@requiresScopes(scopes: [["contact", "people"], ["admin"]])',
    'Person.name': '@authenticated',
    Vault: '@policy(policies: [["open"]]) @requiresScopes(scopes: [["vaults"]])',
  }),
);
const field = (coordinate: string) => {
  const found = fields.find((each) => each.coordinate === coordinate);
  if (!found) throw new Error(`No field ${coordinate}.`);
  return found;
};

describe('describeAccess', () => {
  it('lists every field once', () => {
    const coordinates = fields.map(({ coordinate }) => coordinate);
    expect(coordinates).toContain('Query.people');
    expect(new Set(coordinates).size).toBe(coordinates.length);
    expect(coordinates.filter((each) => each.startsWith('__'))).toEqual([]);
  });

  it('gives the requirements of each field, with those of its type', () => {
    expect(field('Person.id')).toMatchObject({ directives: [], scopes: [], policies: [] });
    expect(field('Person.name')).toMatchObject({ directives: ['@authenticated'], scopes: [] });
    expect(field('Person.email')).toMatchObject({
      directives: ['@requiresScopes'],
      scopes: [['contact', 'people'], ['admin']],
    });
    expect(field('Vault.code')).toMatchObject({
      directives: ['@requiresScopes', '@policy'],
      scopes: [['vaults']],
      policies: [['open']],
    });
  });

  it('decides which scopes are enough', () => {
    const isReadable = (coordinate: string, ...scopes: string[]) => mayRead(field(coordinate), scopes);
    expect(isReadable('Person.id')).toBe(true);
    expect(isReadable('Person.name')).toBe(true);
    expect(isReadable('Person.email', 'contact')).toBe(false);
    expect(isReadable('Person.email', 'contact', 'people')).toBe(true);
    expect(isReadable('Person.email', 'admin')).toBe(true);
    expect(isReadable('Vault.code')).toBe(false);
    expect(isReadable('Vault.code', 'vaults')).toBe(true);
  });
});
