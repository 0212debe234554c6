import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { afterAll, expect, it } from 'vitest';
import { startTracing } from './start-tracing.ts';

interface Export {
  readonly path: string | undefined;
  readonly body: {
    resourceSpans: { resource: { attributes: unknown }; scopeSpans: { spans: { name: string }[] }[] }[];
  };
}

const exports: Export[] = [];
const collector = createServer((message, response) => {
  void (async () => {
    let text = '';
    for await (const chunk of message) text += String(chunk);
    exports.push({ path: message.url, body: JSON.parse(text) as Export['body'] });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  })();
});
afterAll(
  () =>
    new Promise((resolve) => {
      collector.close(resolve);
      collector.closeAllConnections();
    }),
);

it('records no spans without a collector', async () => {
  const tracing = await startTracing({}, 'passerelle');
  expect(trace.getTracer('test').startSpan('nothing').isRecording()).toBe(false);
  await tracing.close();
});

it('exports spans with the name of the service, also those recorded just before close', async () => {
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  const { port } = collector.address() as AddressInfo;
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` };
  const tracing = await startTracing(env, 'passerelle-atr');
  trace.getTracer('test').startSpan('last span').end();
  await tracing.close();
  expect(exports.map(({ path }) => path)).toEqual(['/v1/traces']);
  const [resourceSpans] = exports[0]?.body.resourceSpans ?? [];
  expect(resourceSpans?.resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'passerelle-atr' },
  });
  expect(resourceSpans?.scopeSpans[0]?.spans.map(({ name }) => name)).toEqual(['last span']);
});

it('rejects a value that is not an HTTP address, with the name of the variable', async () => {
  await expect(startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }, 'passerelle')).rejects.toThrow(
    "OTEL_EXPORTER_OTLP_ENDPOINT must be the HTTP address of a collector, such as http://localhost:4318, but got 'localhost:4318'. See .env.example.",
  );
});
