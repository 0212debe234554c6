import { expect, it } from 'vitest';
import { readAdminSettings } from './admin-settings.ts';

it('opens a configured or default port for this machine only', () => {
  expect(readAdminSettings({})).toBeUndefined();
  expect(readAdminSettings({}, 4090)).toEqual({ host: '127.0.0.1', port: 4090, isOptional: true });
  expect(readAdminSettings({ ADMIN_PORT: '9000' }, 4090)).toEqual({
    host: '127.0.0.1',
    port: 9000,
    isOptional: false,
  });
  expect(readAdminSettings({ ADMIN_PORT: '9000', ADMIN_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0' });
});

it('rejects a wrong port, by the name of the variable', () => {
  expect(() => readAdminSettings({ ADMIN_PORT: 'x' })).toThrow(
    "ADMIN_PORT must be a whole number from 1 to 65535, but got 'x'. See .env.example.",
  );
});
