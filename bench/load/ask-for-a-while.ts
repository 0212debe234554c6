import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Answer, checkAnswer } from './check-answer.ts';
import { organizationCount } from './partners.ts';
import { type Question, questions } from './questions.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** How long each connection waits between an answer and its next question. */
  readonly pauseMs: number;
  readonly seconds: number;
  /** Whether projects and awards may be away. */
  readonly isFaulty: boolean;
}

export interface Phase {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Milliseconds of questions that well partners alone answer, and of all others. */
  readonly healthy: readonly number[];
  readonly others: readonly number[];
  readonly blanked: number;
  readonly wrong: readonly string[];
}

const faultyPartners: ReadonlySet<string> = new Set(['projects', 'awards']);
const nobody: ReadonlySet<string> = new Set();
const isHealthy = ({ partners }: Question) => partners.every((name) => !faultyPartners.has(name));
const healthyQuestions = questions.filter(isHealthy);

/** More than any connection gets through; no loop of requests is without an end. */
const MOST_REQUESTS = 1_000_000;

/**
 * Half of the connections ask well partners alone, so that there is always somebody to feel what becomes of them; the
 * others ask everything. Each sends its next question when it has its answer. Every answer is checked.
 */
export async function askForAWhile(load: Load): Promise<Phase> {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: load.connections, pipelining: 1 });
  const phase = { healthy: [] as number[], others: [] as number[], blanked: 0, wrong: [] as string[] };
  const startedAt = Date.now();
  const endsAt = startedAt + load.seconds * 1_000;

  const askOne = async (question: Question, id: number) => {
    const body = JSON.stringify({ query: question.query, variables: { id: String(id) } });
    const before = performance.now();
    const response = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
    const text = await response.body.text();
    (isHealthy(question) ? phase.healthy : phase.others).push(performance.now() - before);
    const answer = { status: response.statusCode, body: JSON.parse(text) as Answer['body'] };
    const mayBeAway = load.isFaulty && !isHealthy(question) ? faultyPartners : nobody;
    const finding = checkAnswer(answer, question.expected(id), mayBeAway);
    if (finding === 'blanked') phase.blanked += 1;
    else if (finding !== 'whole') phase.wrong.push(`${question.name} ${id}: ${finding.wrong}`);
  };

  const connection = async (index: number) => {
    const choice = index % 2 === 0 ? healthyQuestions : questions;
    for (let turn = 0; turn < MOST_REQUESTS && Date.now() < endsAt; turn += 1) {
      // Spread over questions and organizations, and the same in every run.
      const step = index * 7 + turn;
      const question = choice[step % choice.length];
      if (question === undefined) break;
      await askOne(question, 1 + (step % organizationCount)).catch((error: unknown) => {
        phase.wrong.push(`${question.name}: ${String(error)}`);
      });
      if (load.pauseMs > 0) await pause(load.pauseMs);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, (_, index) => connection(index)));
  await pool.close();
  return { ...phase, startedAt, endedAt: Date.now() };
}
