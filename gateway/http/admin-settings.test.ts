import { expect, it } from 'vitest';
import { readAdminSettings } from './admin-settings.ts';

it('opens a configured or default port for this machine only', () => {
  expect(readAdminSettings({})).toBeUndefined();
  expect(readAdminSettings({}, 0)).toEqual({ host: '127.0.0.1', port: 0 });
  expect(readAdminSettings({ ADMIN_PORT: '9000' }, 0)).toEqual({ host: '127.0.0.1', port: 9000 });
  expect(readAdminSettings({ ADMIN_PORT: '9000', ADMIN_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0' });
});

it('reads the names of allowed hosts', () => {
  const read = (names: string) => readAdminSettings({ ADMIN_ALLOWED_HOSTS: names }, 0)?.allowedHosts;
  expect(read('gateway')).toEqual(['gateway']);
  expect(read('gateway, metrics.example.org')).toEqual(['gateway', 'metrics.example.org']);
  expect(() => read('http://gateway:4090')).toThrow('ADMIN_ALLOWED_HOSTS must be a list of host names');
  expect(() => read('*')).toThrow('ADMIN_ALLOWED_HOSTS');
});

it.each(['x', '0'])('rejects the port %s, by the name of the variable', (port) => {
  expect(() => readAdminSettings({ ADMIN_PORT: port })).toThrow(
    `ADMIN_PORT must be a whole number from 1 to 65535, but got '${port}'. See .env.example.`,
  );
});
