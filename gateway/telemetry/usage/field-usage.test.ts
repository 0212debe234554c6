import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../protocol/index.ts';
import {
  Cleanup,
  composeSupergraph,
  federated,
  startTestGateway,
  temporaryDirectory,
} from '../../gateway.fixture.ts';
import { startPartner } from '../../partners.fixture.ts';
import { FieldUsage } from './field-usage.ts';
import { openUsageSink } from './open-usage-sink.ts';
import type { UsageRow } from './usage-sink.ts';

const cleanup = new Cleanup();
afterAll(() => cleanup.run());

const HOUR_MS = 3_600_000;
const A = { key: 'a', operation: 'A', caller: 'anonymous', coordinates: ['Query.x', 'X.id'] };

function startUsage({ maxUses = 1_000, fail = false } = {}) {
  const clock = { now: 10 * HOUR_MS + 5 };
  const flushed: UsageRow[][] = [];
  const log: LogEntry[] = [];
  const state = { fail };
  const sink = {
    async add(rows: readonly UsageRow[]) {
      if (state.fail) throw new Error('the disk is full');
      flushed.push([...rows]);
    },
  };
  const usage = new FieldUsage({ sink, log: (entry) => log.push(entry), maxUses, now: () => clock.now });
  cleanup.add(() => usage.close());
  return { usage, flushed, clock, log, state };
}

describe('FieldUsage', () => {
  it('adds the usage of operations with the same name and caller, by the hour', async () => {
    const { usage, flushed } = startUsage();
    usage.note(A);
    usage.note(A);
    usage.note({ ...A, key: 'another document', coordinates: ['X.id'] });
    usage.note({ ...A, caller: 'dashboard' });
    await usage.flush();
    const row = { hour: new Date(10 * HOUR_MS), operation: 'A' };
    expect(flushed).toEqual([
      [
        { ...row, caller: 'anonymous', coordinate: 'Query.x', count: 2 },
        { ...row, caller: 'anonymous', coordinate: 'X.id', count: 3 },
        { ...row, caller: 'dashboard', coordinate: 'Query.x', count: 1 },
        { ...row, caller: 'dashboard', coordinate: 'X.id', count: 1 },
      ],
    ]);
    await usage.flush();
    expect(flushed).toHaveLength(1);
  });

  it('counts further operations as other, until the hour ends', async () => {
    const { usage, flushed, clock } = startUsage({ maxUses: 2 });
    const noteOperations = (...names: string[]) => {
      for (const name of names) usage.note({ ...A, key: name, operation: name, coordinates: ['Query.x'] });
    };
    noteOperations('A', 'B', 'C', 'D', 'A');
    await usage.flush();
    noteOperations('E', 'B');
    await usage.flush();
    clock.now += HOUR_MS;
    noteOperations('E');
    await usage.flush();
    const shown = flushed.map((rows) =>
      rows.map(({ operation, caller, count }) => `${operation} ${caller} ${count}`),
    );
    expect(shown).toEqual([
      ['A anonymous 2', 'B anonymous 1', 'other other 2'],
      ['B anonymous 1', 'other other 1'],
      ['E anonymous 1'],
    ]);
  });

  it('continues when counts cannot be stored, and logs it once', async () => {
    const { usage, flushed, log, state } = startUsage({ fail: true });
    usage.note(A);
    await usage.flush();
    usage.note(A);
    await usage.flush();
    expect(log).toMatchObject([
      {
        level: 'warn',
        message: 'Field usage cannot be stored. Counts are lost until it can be stored again.',
      },
    ]);
    state.fail = false;
    usage.note(A);
    await usage.close();
    expect(flushed[0]?.map(({ count }) => count)).toEqual([1, 1]);
  });
});

it('counts the operations that a gateway has executed, and stores the last counts when it closes', async () => {
  const sdl = federated('type Query { hello(name: String): String protected: String }');
  const partner = await startPartner(sdl, { Query: { hello: () => 'Hello' } });
  cleanup.add(() => partner.stop());
  const file = join(await temporaryDirectory(cleanup), 'usage.jsonl');
  const usageSink = await openUsageSink({ file });
  const supergraph = composeSupergraph({ partner: { sdl, url: partner.url } });
  const { sendQuery, gateway } = await startTestGateway(cleanup, supergraph, { usageSink });
  await sendQuery('query Greet($name: String) { hello(name: $name) }', { variables: { name: 'Zoë' } });
  await sendQuery('query Greet($name: String) { hello(name: $name) }');
  await sendQuery('{ hello }');
  await sendQuery('{ __typename __schema { queryType { name } } }');
  await sendQuery('{ nope }');
  await gateway.close();
  const text = await readFile(file, 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as UsageRow);
  expect(
    rows.map(({ operation, caller, coordinate, count }) => [operation, caller, coordinate, count]),
  ).toEqual([
    ['Greet', 'anonymous', 'Query.hello', 2],
    ['Greet', 'anonymous', 'Query.hello(name:)', 2],
    ['unnamed', 'anonymous', 'Query.hello', 1],
  ]);
  expect(text).not.toContain('Zoë');
});
