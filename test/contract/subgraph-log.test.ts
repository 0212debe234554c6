import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { type RunningSubgraph, type SubgraphLogEntry, startSubgraph } from '../../subgraphs/kit/index.ts';
import { sendQuery } from '../../subgraphs/kit/testing/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const headers = { 'x-request-id': 'asked-1', traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
let running: RunningSubgraph;
const entries: SubgraphLogEntry[] = [];
let look = () => {};

beforeAll(async () => {
  engine = await openTemporaryDatabase();
  const resolvers = { ...template.resolvers, Organization: { workshops: failOf('Zoë Secretive') } };
  const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri };
  running = await startSubgraph({ ...template, resolvers }, config, (entry) => {
    entries.push(entry);
    look();
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

/** The line of a request comes after its last byte. */
function find(matches: (entry: SubgraphLogEntry) => boolean): Promise<SubgraphLogEntry> {
  return new Promise((resolve) => {
    look = () => {
      const found = entries.find(matches);
      if (found !== undefined) resolve(found);
    };
    look();
  });
}

it('leaves one line for each request, under the gateway’s request id and trace', async () => {
  const query =
    'query Find__template__0($id: ID!) { workshop(id: $id) { seats } other: workshop(id: "x") { seats } }';
  await sendQuery(running.url, query, { id: 'template:W-001' }, headers);
  expect(await find(({ requestId }) => requestId === 'asked-1')).toEqual({
    level: 'info',
    message: 'A request was answered.',
    requestId: 'asked-1',
    traceId: TRACE,
    facts: {
      operationName: 'Find__template__0',
      status: 200,
      isAbandoned: false,
      durationMs: expect.any(Number),
      errors: { BAD_USER_INPUT: 1 },
    },
  });
});

it('tells of a surprise which request it came from', async () => {
  const query =
    '{ _entities(representations: [{ __typename: "Organization", id: "ror:01pe1d703" }]) { ... on Organization { workshops { nodes { id } } } } }';
  const { errors } = await sendQuery(running.url, query, {}, { ...headers, 'x-request-id': 'asked-2' });
  const surprise = await find(({ level }) => level === 'error');
  expect(surprise).toMatchObject({
    message: 'A field ended in an unexpected error.',
    requestId: 'asked-2',
    facts: { errorId: errors?.[0]?.extensions?.['errorId'] },
  });
  const line = await find(({ requestId, level }) => requestId === 'asked-2' && level === 'info');
  expect(line.facts).toMatchObject({ errors: { INTERNAL_SERVER_ERROR: 1 } });
  expect(JSON.stringify(line)).not.toContain('Secretive');
});

it('makes up an id where none came that can be repeated in a log', async () => {
  await sendQuery(running.url, 'query Odd { __typename }', {}, { 'x-request-id': 'a b\tc' });
  const { requestId } = await find(({ facts }) => facts?.['operationName'] === 'Odd');
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
});
