import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { expect, it } from 'vitest';
import { AnswerBudget, readPartnerAnswer } from './read-partner-answer.ts';

function read(text: string, headers: Record<string, string> = {}) {
  const response = {
    statusCode: 200,
    headers: { 'content-type': 'application/json', ...headers },
    body: Readable.from([Buffer.from(text)]),
  } as unknown as Dispatcher.ResponseData;
  const budget = new AnswerBudget(1024 * 1024);
  return readPartnerAnswer(response, {
    partner: 'towns',
    budget,
    entityCount: undefined,
    record: { resume() {} },
  });
}

const nested = (depth: number) => `{"data":{"note":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

it('parses a small answer at any depth, and rejects a large one that is nested too deeply', async () => {
  expect((await read(nested(10_000))).data).toHaveProperty('note');
  await expect(read(nested(200_000))).rejects.toThrow(
    'PARTNER_INVALID_RESPONSE from towns: its JSON is nested too deeply or has too many parts',
  );
});

it('reads the cache policy, and stores nothing without one', async () => {
  const { cachePolicy } = await read('{"data":{}}', { 'cache-control': 'max-age=60, public' });
  expect(cachePolicy).toMatchObject({ maxAgeSeconds: 60, scope: 'PUBLIC' });
  expect((await read('{"data":{}}')).cachePolicy).toMatchObject({ maxAgeSeconds: 0 });
});
