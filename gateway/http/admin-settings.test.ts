import { expect, it } from 'vitest';
import { readAdminSettings } from './admin-settings.ts';

it('opens a configured or default port for this machine only', () => {
  expect(readAdminSettings({})).toBeUndefined();
  expect(readAdminSettings({}, 0)).toEqual({ host: '127.0.0.1', port: 0 });
  expect(readAdminSettings({ ADMIN_PORT: '9000' }, 0)).toEqual({ host: '127.0.0.1', port: 9000 });
  expect(readAdminSettings({ ADMIN_PORT: '9000', ADMIN_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0' });
});

it.each(['x', '0'])('rejects the port %s, by the name of the variable', (port) => {
  expect(() => readAdminSettings({ ADMIN_PORT: port })).toThrow(
    `ADMIN_PORT must be a whole number from 1 to 65535, but got '${port}'. See .env.example.`,
  );
});
