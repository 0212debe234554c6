import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import {
  type CallerClaims,
  createRequestSigner,
  type LogEntry,
  type RequestSigner,
} from '../../../protocol/index.ts';
import { type RunningSubgraph, type Subgraph, startSubgraph } from '../server/index.ts';
import { explainReads, type Plan } from './explain-reads.ts';
import { type Answer, type AnswerError, bodyOf, postQuery, sendQuery } from './send-query.ts';
import { watchCommands } from './watch-commands.ts';

type Variables = Record<string, unknown>;

export interface TestSubgraphOptions {
  /** A database server whose data may be lost; the partner's database there should be empty. */
  readonly mongodbUri: string;
  /** Writes the records of the test. */
  readonly records?: ((database: Connection) => Promise<unknown>) | undefined;
  /**
   * The caller of every query, as the gateway would have authenticated it: requests are signed. Without it, requests are not
   * signed, so that their caller is anonymous.
   */
  readonly caller?: CallerClaims | undefined;
  /** Called by `close`, after the subgraph has disconnected from the database. */
  readonly onClosed?: (() => Promise<void>) | undefined;
}

/** Starts a partner's subgraph on a free port, without a gateway. */
export async function startTestSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  { mongodbUri, records, caller, onClosed }: TestSubgraphOptions,
): Promise<TestSubgraph> {
  const problems: LogEntry[] = [];
  const gatewaySecret = caller && randomBytes(32).toString('base64url');
  const config = { host: '127.0.0.1', port: 0, mongodbUri, gatewaySecret };
  const running = await startSubgraph(subgraph, config, (entry) => {
    if (entry.level !== 'info') problems.push(entry);
  });
  try {
    await records?.(running.database);
  } catch (error) {
    await running.close();
    throw error;
  }
  const sender = caller && gatewaySecret ? { caller, sign: createRequestSigner(gatewaySecret) } : undefined;
  return new TestSubgraph({ running, problems, sender, onClosed });
}

interface TestSubgraphParts {
  readonly running: RunningSubgraph;
  readonly problems: readonly LogEntry[];
  /** Undefined when requests are not signed. */
  readonly sender: { readonly caller: CallerClaims; readonly sign: RequestSigner } | undefined;
  readonly onClosed: TestSubgraphOptions['onClosed'];
}

/** A subgraph that runs for a test, with its database and its log. */
export class TestSubgraph {
  readonly url: string;
  readonly database: Connection;
  /** Log entries of level `warn` and `error`. */
  readonly problems: readonly LogEntry[];
  readonly #parts: TestSubgraphParts;

  constructor(parts: TestSubgraphParts) {
    this.#parts = parts;
    this.url = parts.running.url;
    this.database = parts.running.database;
    this.problems = parts.problems;
  }

  /** The same subgraph for queries of another caller. It must have been started with a `caller`. */
  as(caller: CallerClaims): TestSubgraph {
    const { sender } = this.#parts;
    assert.ok(sender, 'This subgraph was started without a caller: its requests are not signed.');
    return new TestSubgraph({ ...this.#parts, sender: { ...sender, caller } });
  }

  query(query: string, variables: Variables = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return sendQuery(this.url, query, variables, { ...headers, ...this.#signatureOf(query, variables) });
  }

  /** The HTTP response to a query, for tests of its headers. */
  send(query: string, variables: Variables = {}, headers: Record<string, string> = {}): Promise<Response> {
    return postQuery(this.url, query, variables, { ...headers, ...this.#signatureOf(query, variables) });
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
    await this.#parts.running.close();
    await this.#parts.onClosed?.();
  }

  #signatureOf(query: string, variables: Variables): Readonly<Record<string, string>> {
    const { sender, running } = this.#parts;
    if (sender === undefined) return {};
    const request = {
      partner: running.name,
      url: new URL(this.url),
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(query, variables),
    } as const;
    return sender.sign(request, sender);
  }
}
