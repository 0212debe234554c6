import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { sendQuery } from '@passerelle/kit/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracing } from '../../cli/start-tracing.ts';
import { readGatewayConfig, startGateway } from '../../gateway/index.ts';
import { template } from '../../subgraphs/template/index.ts';
import { startTestSubgraph } from '../support/start-test-subgraph.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const CLIENT = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const closings: (() => Promise<unknown>)[] = [];
const spans: Span[] = [];
let texts = '';

beforeAll(async () => {
  const collector = createServer((message, response) => {
    void (async () => {
      let text = '';
      for await (const chunk of message) text += String(chunk);
      texts += text;
      const { resourceSpans } = JSON.parse(text) as Export;
      spans.push(...resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    })();
  });
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  closings.push(async () => {
    collector.closeAllConnections();
    collector.close();
  });
  const { port } = collector.address() as AddressInfo;
  const tracing = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }, 'test');
  closings.push(() => tracing.close());
  const subgraph = await startTestSubgraph(template);
  closings.push(() => subgraph.close());
  const url = await startGatewayOver(subgraph.url);

  const traceparent = `00-${CLIENT.trace}-${CLIENT.span}-01`;
  const query = 'query Titles($id: ID!) { workshop(id: $id) { title } }';
  const variables = { id: 'template:W-SECRETIVE' };
  // Several at the same time; one belongs to a trace of its client.
  await Promise.all([
    sendQuery(url, query, variables, { traceparent }),
    ...Array.from({ length: 5 }, () => sendQuery(url, query, variables)),
    sendQuery(
      url,
      '{ workshops { totalCount nodes { id } } }',
      {},
      { traceparent: `00-${'a'.repeat(32)}-${CLIENT.span}-00` },
    ),
  ]);
  // Closing exports the remaining spans: a request span ends with its last byte.
  for (const close of closings.splice(1).toReversed()) await close();
});
afterAll(async () => {
  for (const close of closings.toReversed()) await close();
});

async function startGatewayOver(url: string): Promise<string> {
  const typeDefs = parse(await readFile(template.schemaFile, 'utf8'));
  const { supergraphSdl } = composeServices([{ name: 'template', url, typeDefs }]);
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-traces-'));
  closings.push(() => rm(directory, { recursive: true, force: true }));
  const supergraphFile = join(directory, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraphSdl ?? '');
  const config = readGatewayConfig({}, { port: 0, supergraphFile, pageDirectory: directory, log: () => {} });
  const gateway = await startGateway(config);
  closings.push(() => gateway.close());
  return gateway.url;
}

/** The names of a span and its ancestors, up to the request. */
function spanPath(span: Span | undefined): string[] {
  if (span === undefined) return [];
  const parent = spans.find(
    ({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId,
  );
  return [span.name, ...spanPath(parent)];
}

describe('the traces of requests', () => {
  it('connect the request, the fetch, the subgraph and the database command', () => {
    const commands = spans.filter(({ name }) => name === 'find workshops');
    expect(commands).toHaveLength(6);
    for (const command of commands) {
      expect(spanPath(command)).toEqual([
        'find workshops',
        'subgraph.request',
        'gateway.fetch',
        'gateway.execute',
        'gateway.request',
        'graphql.request',
      ]);
    }
    expect(new Set(commands.map(({ traceId }) => traceId)).size).toBe(6);
    const plans = spans.filter(({ name }) => name === 'gateway.plan').map(spanPath);
    expect(plans).toContainEqual(['gateway.plan', 'gateway.request', 'graphql.request']);
  });

  it('continue the trace of the client, and start one where there is none', () => {
    const roots = spans.filter(({ name }) => name === 'graphql.request');
    const continued = roots.find(({ traceId }) => traceId === CLIENT.trace);
    expect(continued?.parentSpanId).toBe(CLIENT.span);
    expect(roots.filter(({ parentSpanId }) => !parentSpanId)).toHaveLength(5);
  });

  it('are not recorded when the client does not record its own', () => {
    expect(spans.filter(({ traceId }) => traceId === 'a'.repeat(32))).toEqual([]);
  });

  it('contain the operation, the partner and the collection, and no values', () => {
    const attributes = spans.flatMap((span) =>
      span.attributes.map(({ key, value }) => `${key}=${String(Object.values(value)[0])}`),
    );
    expect(attributes).toEqual(
      expect.arrayContaining([
        'graphql.operation.name=Titles',
        'passerelle.partner=template',
        'passerelle.partner.outcome=ok',
        'db.collection.name=workshops',
      ]),
    );
    expect(texts).not.toContain('SECRETIVE');
  });
});
