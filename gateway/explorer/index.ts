export { addExplorerRoutes, type ExplorerConfig } from './explorer-routes.ts';
export type { LocalKey } from './local-keys.ts';
