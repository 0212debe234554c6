import { describe, expect, it } from 'vitest';
import { anonymous, type CallerClaims, callerClass } from './caller-claims.ts';

function known(id: string, scopes: string[], partner?: string): CallerClaims {
  return { kind: 'known', id, scopes: new Set(scopes), partner };
}

describe('the class of a caller', () => {
  it('is the same for callers with the same scopes and partner', () => {
    expect(callerClass(known('key:1', ['a', 'b'], 'atr'))).toBe(
      callerClass(known('key:2', ['b', 'a'], 'atr')),
    );
  });

  it('differs by scopes and partner, and from an anonymous caller', () => {
    const classes = [
      anonymous,
      known('1', []),
      known('1', ['a']),
      known('1', ['a', 'b']),
      known('1', ['a b']),
      known('1', ['a","b']),
      known('1', [], 'atr'),
      known('1', ['anonymous']),
    ].map(callerClass);
    expect(new Set(classes).size).toBe(classes.length);
  });
});
