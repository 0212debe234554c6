import assert from 'node:assert/strict';
import type { Connection } from 'mongoose';
import type { Log, LogEntry } from '../server/log.ts';
import { startSubgraph } from '../server/start-subgraph.ts';
import type { Subgraph } from '../server/subgraph.ts';
import { explainReads, type Plan } from './explain-reads.ts';
import { type Answer, type AnswerError, sendQuery } from './send-query.ts';
import { watchCommands } from './watch-commands.ts';

type Variables = Record<string, unknown>;

export interface TestSubgraph {
  readonly url: string;
  readonly database: Connection;
  /** Log entries of level `warn` and `error`. */
  readonly problems: readonly LogEntry[];
  query(query: string, variables?: Variables, headers?: Record<string, string>): Promise<Answer>;
  /** The data of an answer that has no errors. */
  data(query: string, variables?: Variables): Promise<Answer['data']>;
  /** The first error of an answer; undefined when it has none. */
  firstError(query: string, variables?: Variables): Promise<AnswerError | undefined>;
  /** Entities by their keys, as the gateway requests them. A key is an id, or an object of key fields. */
  entities(
    typename: string,
    keys: readonly (string | Variables)[],
    selection: string,
  ): Promise<Answer['data'][]>;
  /** Names of the database commands that an action causes: `['find', 'aggregate']`. */
  commandsOf(action: () => Promise<unknown>): Promise<string[]>;
  /** How the database executes each read that an action causes. */
  plansOf(action: () => Promise<unknown>): Promise<Plan[]>;
  close(): Promise<void>;
}

export interface TestSubgraphOptions {
  /** A database server whose data may be lost; the partner's database there should be empty. */
  readonly mongodbUri: string;
  /** Writes the records of the test. */
  readonly records?: ((database: Connection) => Promise<unknown>) | undefined;
}

/** Starts a partner's subgraph on a free port, without a gateway. */
export async function startTestSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  { mongodbUri, records }: TestSubgraphOptions,
): Promise<TestSubgraph> {
  const problems: LogEntry[] = [];
  const log: Log = (entry) => {
    if (entry.level !== 'info') problems.push(entry);
  };
  const config = { host: '127.0.0.1', port: 0, mongodbUri };
  const running = await startSubgraph(subgraph, config, log);
  const { url, database } = running;
  try {
    await records?.(database);
  } catch (error) {
    await running.close();
    throw error;
  }
  const query: TestSubgraph['query'] = (...args) => sendQuery(url, ...args);
  const data: TestSubgraph['data'] = async (...args) => {
    const answer = await query(...args);
    assert.equal(answer.errors, undefined, `The answer has errors: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  return {
    url,
    database,
    problems,
    query,
    data,
    firstError: async (...args) => (await query(...args)).errors?.[0],
    entities: async (typename, keys, selection) => {
      const { _entities: entities } = await data(
        `query ($references: [_Any!]!) { _entities(representations: $references) { ... on ${typename} { ${selection} } } }`,
        {
          references: keys.map((key) => ({
            __typename: typename,
            ...(typeof key === 'string' ? { id: key } : key),
          })),
        },
      );
      return entities;
    },
    commandsOf: async (action) => {
      const { commands } = await watchCommands(database, action);
      return commands.map((command) => Object.keys(command)[0] ?? '');
    },
    plansOf: (action) => explainReads(database, action),
    close: () => running.close(),
  };
}
