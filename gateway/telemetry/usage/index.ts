export { countFieldUsage } from './count-field-usage.ts';
export { FieldUsage } from './field-usage.ts';
export { openUsageSink } from './open-usage-sink.ts';
export type { OpenUsageSink, UsageSink } from './usage-sink.ts';
