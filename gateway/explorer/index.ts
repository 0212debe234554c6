export { addExplorerRoutes, type ExplorerConfig } from './explorer-routes.ts';
export type { LocalKey, LocalKeys } from './local-keys.ts';
