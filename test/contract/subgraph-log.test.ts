import { type LogEntry, type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { sendQuery } from '@passerelle/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const headers = { 'x-request-id': 'request-1', traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
let running: RunningSubgraph;
const entries: LogEntry[] = [];
let onEntry = () => {};

beforeAll(async () => {
  engine = await openTemporaryDatabase();
  const resolvers = { ...template.resolvers, Organization: { workshops: failOf('Zoë Secretive') } };
  const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri };
  running = await startSubgraph({ ...template, resolvers }, config, (entry) => {
    entries.push(entry);
    onEntry();
  });
});
afterAll(async () => {
  await running.close();
  await engine.close();
});

function failOf(message: string) {
  return () => {
    throw new Error(message);
  };
}

/** The entry of a request is written after the last byte of its answer. */
function find(matches: (entry: LogEntry) => boolean): Promise<LogEntry> {
  return new Promise((resolve) => {
    onEntry = () => {
      const found = entries.find(matches);
      if (found !== undefined) resolve(found);
    };
    onEntry();
  });
}

it('writes one line for each request, with the gateway’s request id and trace id', async () => {
  const query =
    'query Find__template__0($id: ID!) { workshop(id: $id) { seats } other: workshop(id: "x") { seats } }';
  await sendQuery(running.url, query, { id: 'template:W-001' }, headers);
  expect(await find(({ requestId }) => requestId === 'request-1')).toEqual({
    level: 'info',
    message: 'A request was answered.',
    requestId: 'request-1',
    traceId: TRACE,
    operationName: 'Find__template__0',
    details: {
      status: 200,
      isAbandoned: false,
      durationMs: expect.any(Number),
      errors: { BAD_USER_INPUT: 1 },
    },
  });
});

it('logs an unexpected error with the id of its request', async () => {
  const query =
    '{ _entities(representations: [{ __typename: "Organization", id: "ror:01pe1d703" }]) { ... on Organization { workshops { nodes { id } } } } }';
  const { errors } = await sendQuery(running.url, query, {}, { ...headers, 'x-request-id': 'request-2' });
  const unexpected = await find(({ level }) => level === 'error');
  expect(unexpected).toMatchObject({
    message: 'A field ended in an unexpected error.',
    requestId: 'request-2',
    details: { errorId: errors?.[0]?.extensions?.['errorId'] },
  });
  const line = await find(({ requestId, level }) => requestId === 'request-2' && level === 'info');
  expect(line.details).toMatchObject({ errors: { INTERNAL_SERVER_ERROR: 1 } });
  expect(JSON.stringify(line)).not.toContain('Secretive');
});

it('creates a request id when the received one is not safe for a log', async () => {
  await sendQuery(running.url, 'query Odd { __typename }', {}, { 'x-request-id': 'a b\tc' });
  const { requestId } = await find(({ operationName }) => operationName === 'Odd');
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
});
