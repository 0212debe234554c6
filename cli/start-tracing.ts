import { context, diag, propagation, trace } from '@opentelemetry/api';
import { UsageError } from './usage-error.ts';

export interface Tracing {
  /** Exports the remaining spans and stops tracing. */
  close(): Promise<void>;
}

/** The longest time to wait for the collector, also at the end of the process. */
const EXPORT_TIMEOUT_MS = 5_000;

/**
 * Exports the traces of this process by OTLP over HTTP to the collector at OTEL_EXPORTER_OTLP_ENDPOINT. Does nothing if
 * the variable is not set; the SDK, which takes half a second to load, is then not imported. The SDK's other variables
 * (sampling, headers) apply as well.
 *
 * @throws {UsageError} if the variable is not an HTTP URL
 */
export async function startTracing(env: NodeJS.ProcessEnv, serviceName: string): Promise<Tracing> {
  const url = readCollectorUrl(env);
  if (url === undefined) return { close: async () => {} };
  const [{ AsyncLocalStorageContextManager }, { OTLPTraceExporter }, { Resource }, sdk, core] =
    await Promise.all([
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/core'),
    ]);
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new sdk.BasicTracerProvider({
    resource: new Resource({ 'service.name': env.OTEL_SERVICE_NAME || serviceName }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  logExportErrors(serviceName);
  provider.register({
    contextManager: new AsyncLocalStorageContextManager().enable(),
    propagator: new core.W3CTraceContextPropagator(),
  });
  return {
    async close() {
      await provider.shutdown().catch(() => {});
      for (const api of [trace, context, propagation, diag]) api.disable();
    },
  };
}

function readCollectorUrl(env: NodeJS.ProcessEnv): string | undefined {
  const tracesUrl = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const variable = tracesUrl ? 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' : 'OTEL_EXPORTER_OTLP_ENDPOINT';
  const text = tracesUrl || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(
      `${variable} must be the HTTP address of a collector, such as http://localhost:4318, but got '${text}'. See .env.example.`,
    );
  }
  return tracesUrl || `${text.replace(/\/+$/, '')}/v1/traces`;
}

/** While the collector is unavailable, one error is logged in this interval. */
const LOG_INTERVAL_MS = 60_000;

function logExportErrors(service: string): void {
  let nextLogAt = 0;
  function log(level: string, detail: string): void {
    if (Date.now() < nextLogAt) return;
    nextLogAt = Date.now() + LOG_INTERVAL_MS;
    const message = 'Traces cannot be exported.';
    console.error(JSON.stringify({ level, time: new Date().toISOString(), service, message, detail }));
  }
  diag.setLogger({
    error: (detail) => log('error', detail),
    warn: (detail) => log('warn', detail),
    info: () => {},
    debug: () => {},
    verbose: () => {},
  });
}
