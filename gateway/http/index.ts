export { type AdminServer, startAdminServer } from './admin-server.ts';
export { type AdminSettings, readAdminSettings } from './admin-settings.ts';
export { createServer } from './create-server.ts';
export { type HttpSettings, readHttpSettings } from './http-settings.ts';
