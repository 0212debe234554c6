import { expect, it } from 'vitest';
import { callerLabel } from './caller-label.ts';

const scopes = new Set<string>();

it('is a key’s name, and for a token nothing that identifies a person', () => {
  expect(callerLabel({ kind: 'anonymous' })).toBe('anonymous');
  expect(callerLabel({ kind: 'known', id: 'key:ab12', name: 'dashboard', scopes })).toBe('dashboard');
  const subject = 'token:marie@example.org';
  const label = callerLabel({ kind: 'known', id: subject, name: subject, scopes });
  expect(label).toMatch(/^token:[\da-f]{12}$/);
  expect(callerLabel({ kind: 'known', id: `${subject}x`, name: subject, scopes })).not.toBe(label);
});
