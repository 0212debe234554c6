import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Answer, checkAnswer } from './check-answer.ts';
import { organizationCount } from './partners.ts';
import { type LoadQuery, queries } from './queries.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** The time that each connection waits between an answer and its next query. */
  readonly pauseMs: number;
  readonly seconds: number;
  /** Whether projects and awards may be unavailable. */
  readonly isFaulty: boolean;
}

/** The result of a load. Times are in milliseconds. */
export interface Phase {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Response times of the queries that only need healthy partners. */
  readonly healthy: readonly number[];
  /** Response times of all other queries. */
  readonly others: readonly number[];
  /** The number of answers with null where a partner was unavailable. */
  readonly partial: number;
  /** A description of each wrong answer. */
  readonly wrong: readonly string[];
}

/**
 * Sends queries over many connections at the same time, each its next query when it has an answer. Half of the
 * connections only send queries that healthy partners answer, so that their response times are measured during the
 * faults; the other half send all queries. Every answer is checked.
 */
export async function runLoad(load: Load): Promise<Phase> {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: load.connections, pipelining: 1 });
  const startedAt = Date.now();
  const run: Run = {
    load,
    pool,
    path: pathname,
    endsAt: startedAt + load.seconds * 1_000,
    result: { healthy: [], others: [], partial: 0, wrong: [] },
  };
  await Promise.all(Array.from({ length: load.connections }, (_, index) => runConnection(run, index)));
  await pool.close();
  return { ...run.result, startedAt, endedAt: Date.now() };
}

interface Run {
  readonly load: Load;
  readonly pool: Pool;
  readonly path: string;
  readonly endsAt: number;
  readonly result: { healthy: number[]; others: number[]; partial: number; wrong: string[] };
}

const faultyPartners: ReadonlySet<string> = new Set(['projects', 'awards']);
const none: ReadonlySet<string> = new Set();
const healthyQueries = queries.filter(needsHealthyPartnersOnly);

/** More than a connection can send in a phase: a bound on the loop. */
const MAX_REQUESTS = 1_000_000;

async function runConnection(run: Run, index: number): Promise<void> {
  const choice = index % 2 === 0 ? healthyQueries : queries;
  for (let turn = 0; turn < MAX_REQUESTS && Date.now() < run.endsAt; turn += 1) {
    // Spreads over queries and organizations, the same way in every run.
    const step = index * 7 + turn;
    const query = choice[step % choice.length];
    if (query === undefined) break;
    await sendQuery(run, query, 1 + (step % organizationCount)).catch((error: unknown) => {
      run.result.wrong.push(`${query.name}: ${String(error)}`);
    });
    if (run.load.pauseMs > 0) await sleep(run.load.pauseMs);
  }
}

async function sendQuery({ load, pool, path, result }: Run, query: LoadQuery, id: number): Promise<void> {
  const isHealthy = needsHealthyPartnersOnly(query);
  const before = performance.now();
  const response = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: query.text, variables: { id: String(id) } }),
  });
  const text = await response.body.text();
  (isHealthy ? result.healthy : result.others).push(performance.now() - before);
  const answer = { status: response.statusCode, body: JSON.parse(text) as Answer['body'] };
  const mayBeUnavailable = load.isFaulty && !isHealthy ? faultyPartners : none;
  const check = checkAnswer(answer, query.expected(id), mayBeUnavailable);
  if (check === 'partial') result.partial += 1;
  else if (check !== 'complete') result.wrong.push(`${query.name} ${id}: ${check.wrong}`);
}

function needsHealthyPartnersOnly({ partners }: LoadQuery): boolean {
  return partners.every((name) => !faultyPartners.has(name));
}
