export { type AdminSettings, readAdminSettings } from './admin-settings.ts';
export { createServer } from './create-server.ts';
export { type HttpSettings, readHttpSettings } from './http-settings.ts';
export { type AdminServer, startAdminServer } from './start-admin-server.ts';
