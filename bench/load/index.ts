/** The parts of the load measurement: partners, gateway, load, report and limits. */
export { checkLimits, type Limits } from './check-limits.ts';
export { reportPhase } from './report-phase.ts';
export { type Load, type Phase, runLoad } from './run-load.ts';
export { startGatewayProcess } from './start-gateway-process.ts';
export { startPartnersProcess } from './start-partners-process.ts';
