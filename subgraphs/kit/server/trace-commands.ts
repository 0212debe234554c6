import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Connection } from 'mongoose';

const tracer = trace.getTracer('passerelle/subgraph');

/**
 * Makes a span of each command that a recorded request sends to the database: which command, on which collection, how
 * long; never what it looked for.
 */
export function traceCommands(database: Connection): void {
  const client = database.getClient();
  const underway = new Map<number, Span>();

  client.on('commandStarted', ({ requestId, commandName, databaseName, command }) => {
    // The driver's own housekeeping belongs to no request.
    if (trace.getActiveSpan()?.isRecording() !== true) return;
    const collection = (command as Record<string, unknown>)[commandName];
    const named = typeof collection === 'string' ? collection : undefined;
    const span = tracer.startSpan(named === undefined ? commandName : `${commandName} ${named}`, {
      kind: SpanKind.CLIENT,
      attributes: {
        'db.system.name': 'mongodb',
        'db.namespace': databaseName,
        'db.operation.name': commandName,
        ...(named !== undefined && { 'db.collection.name': named }),
      },
    });
    underway.set(requestId, span);
  });
  client.on('commandSucceeded', ({ requestId }) => end(requestId));
  client.on('commandFailed', ({ requestId }) => end(requestId, SpanStatusCode.ERROR));

  function end(requestId: number, code?: SpanStatusCode): void {
    const span = underway.get(requestId);
    if (span === undefined) return;
    underway.delete(requestId);
    if (code !== undefined) span.setStatus({ code });
    span.end();
  }
}
