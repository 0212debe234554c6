import { context, diag, propagation, trace } from '@opentelemetry/api';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Tracing {
  /** Sends what has not been sent yet, and makes no more spans. */
  close(): Promise<void>;
}

/** A collector that is away is news once, and not again for this long. */
const COMPLAINT_INTERVAL_MS = 60_000;
/** Nobody waits longer than this for a collector when a process ends. */
const EXPORT_TIMEOUT_MS = 5_000;

/**
 * Exports the traces of this process by OTLP over HTTP where OTEL_EXPORTER_OTLP_ENDPOINT names a collector; the SDK, half a
 * second's work to load, is loaded only then. Its other variables hold too (sampling, headers). Throws a `UsageError` that
 * names the variable.
 */
export async function startTracing(env: Environment, serviceName: string): Promise<Tracing> {
  const url = readCollector(env);
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
  complainOnStderr(serviceName);
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

function readCollector(env: Environment): string | undefined {
  const whole = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const variable = whole ? 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' : 'OTEL_EXPORTER_OTLP_ENDPOINT';
  const text = whole || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(
      `${variable} must be the HTTP address of a collector, such as http://localhost:4318, but got '${text}'. See .env.example.`,
    );
  }
  return whole || `${text.replace(/\/+$/, '')}/v1/traces`;
}

function complainOnStderr(service: string): void {
  let quietUntil = 0;
  const complain = (level: string) => (detail: string) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + COMPLAINT_INTERVAL_MS;
    const message = 'Traces cannot be exported.';
    console.error(JSON.stringify({ level, time: new Date().toISOString(), service, message, detail }));
  };
  const quiet = () => {};
  diag.setLogger({
    error: complain('error'),
    warn: complain('warn'),
    info: quiet,
    debug: quiet,
    verbose: quiet,
  });
}
