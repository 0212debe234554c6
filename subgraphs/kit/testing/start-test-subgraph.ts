import assert from 'node:assert/strict';
import type { Connection } from 'mongoose';
import type { LogEntry } from '../../../protocol/index.ts';
import { type RunningSubgraph, type Subgraph, startSubgraph } from '../server/index.ts';
import { explainReads, type Plan } from './explain-reads.ts';
import { type Answer, type AnswerError, sendQuery } from './send-query.ts';
import { watchCommands } from './watch-commands.ts';

type Variables = Record<string, unknown>;

export interface TestSubgraphOptions {
  /** A database server whose data may be lost; the partner's database there should be empty. */
  readonly mongodbUri: string;
  /** Writes the records of the test. */
  readonly records?: ((database: Connection) => Promise<unknown>) | undefined;
  /** Called by `close`, after the subgraph has disconnected from the database. */
  readonly onClosed?: (() => Promise<void>) | undefined;
}

/** Starts a partner's subgraph on a free port, without a gateway. */
export async function startTestSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  { mongodbUri, records, onClosed }: TestSubgraphOptions,
): Promise<TestSubgraph> {
  const problems: LogEntry[] = [];
  const running = await startSubgraph(subgraph, { host: '127.0.0.1', port: 0, mongodbUri }, (entry) => {
    if (entry.level !== 'info') problems.push(entry);
  });
  try {
    await records?.(running.database);
  } catch (error) {
    await running.close();
    throw error;
  }
  return new TestSubgraph(running, problems, onClosed);
}

export class TestSubgraph {
  readonly url: string;
  readonly database: Connection;
  /** Log entries of level `warn` and `error`. */
  readonly problems: readonly LogEntry[];
  readonly #running: RunningSubgraph;
  readonly #onClosed: TestSubgraphOptions['onClosed'];

  constructor(
    running: RunningSubgraph,
    problems: readonly LogEntry[],
    onClosed: TestSubgraphOptions['onClosed'],
  ) {
    this.url = running.url;
    this.database = running.database;
    this.problems = problems;
    this.#running = running;
    this.#onClosed = onClosed;
  }

  query(query: string, variables?: Variables, headers?: Record<string, string>): Promise<Answer> {
    return sendQuery(this.url, query, variables, headers);
  }

  /** The data of an answer that has no errors. */
  async data(query: string, variables?: Variables): Promise<Answer['data']> {
    const answer = await this.query(query, variables);
    assert.equal(answer.errors, undefined, `The answer has errors: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** The first error of an answer; undefined when it has none. */
  async firstError(query: string, variables?: Variables): Promise<AnswerError | undefined> {
    return (await this.query(query, variables)).errors?.[0];
  }

  /** Entities by their keys, as the gateway requests them. A key is an id, or an object of key fields. */
  async entities(
    typename: string,
    keys: readonly (string | Variables)[],
    selection: string,
  ): Promise<Answer['data'][]> {
    const references = keys.map((key) => ({
      __typename: typename,
      ...(typeof key === 'string' ? { id: key } : key),
    }));
    const query = `query ($references: [_Any!]!) {
      _entities(representations: $references) { ... on ${typename} { ${selection} } }
    }`;
    return (await this.data(query, { references }))._entities;
  }

  /** Names of the database commands that an action causes: `['find', 'aggregate']`. */
  async commandsOf(action: () => Promise<unknown>): Promise<string[]> {
    const { commands } = await watchCommands(this.database, action);
    return commands.map((command) => Object.keys(command)[0] ?? '');
  }

  /** How the database executes each read that an action causes. */
  plansOf(action: () => Promise<unknown>): Promise<Plan[]> {
    return explainReads(this.database, action);
  }

  async close(): Promise<void> {
    await this.#running.close();
    await this.#onClosed?.();
  }
}
