export { type GatewayConfig, type GatewayConfigOverrides, readGatewayConfig } from './config.ts';
export type { Log, LogEntry } from './log.ts';
export { type RunningGateway, startGateway } from './server.ts';
export { GatewayStartError } from './start-errors.ts';
