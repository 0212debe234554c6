import { expect, it } from 'vitest';
import { readAdminSettings } from './admin-settings.ts';

it('opens a door on this machine alone, where one is asked for or usual', () => {
  expect(readAdminSettings({})).toBeUndefined();
  expect(readAdminSettings({}, 4090)).toEqual({ host: '127.0.0.1', port: 4090, isOptional: true });
  expect(readAdminSettings({ ADMIN_PORT: '9000' }, 4090)).toEqual({
    host: '127.0.0.1',
    port: 9000,
    isOptional: false,
  });
  expect(readAdminSettings({ ADMIN_PORT: '9000', ADMIN_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0' });
});

it('refuses what is no port, by the name of the variable', () => {
  expect(() => readAdminSettings({ ADMIN_PORT: 'x' })).toThrow(
    "ADMIN_PORT must be a whole number from 1 to 65535, but got 'x'. See .env.example.",
  );
});
