import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Connection } from 'mongoose';

const tracer = trace.getTracer('passerelle/subgraph');

/**
 * Creates a span for each database command of a traced request, with the command's name and collection. The span does not
 * contain the values of the command.
 */
export function traceCommands(database: Connection): void {
  const client = database.getClient();
  const running = new Map<number, Span>();

  client.on('commandStarted', ({ requestId, commandName, databaseName, command }) => {
    // Commands of the driver itself belong to no request.
    if (trace.getActiveSpan()?.isRecording() !== true) return;
    const value = (command as Record<string, unknown>)[commandName];
    const collection = typeof value === 'string' ? value : undefined;
    const span = tracer.startSpan(collection === undefined ? commandName : `${commandName} ${collection}`, {
      kind: SpanKind.CLIENT,
      attributes: {
        'db.system.name': 'mongodb',
        'db.namespace': databaseName,
        'db.operation.name': commandName,
        ...(collection !== undefined && { 'db.collection.name': collection }),
      },
    });
    running.set(requestId, span);
  });
  client.on('commandSucceeded', ({ requestId }) => end(requestId));
  client.on('commandFailed', ({ requestId }) => end(requestId, SpanStatusCode.ERROR));

  function end(requestId: number, code?: SpanStatusCode): void {
    const span = running.get(requestId);
    if (span === undefined) return;
    running.delete(requestId);
    if (code !== undefined) span.setStatus({ code });
    span.end();
  }
}
