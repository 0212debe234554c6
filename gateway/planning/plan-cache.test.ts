import type { QueryPlan } from '@apollo/query-planner';
import { expect, it } from 'vitest';
import { PlanCache } from './plan-cache.ts';

/** Looks an operation up and plans it where there is no plan, as ApolloGateway does. Returns what was done, in order. */
async function request(cache: PlanCache, operation: string, done: string[]): Promise<void> {
  const plan = await cache.get(operation);
  if (plan === undefined) {
    done.push(`plan ${operation}`);
    await cache.set(operation, { kind: 'QueryPlan' } satisfies QueryPlan);
  }
  done.push(`answer ${operation}`);
}

it('plans an operation once that several clients send at the same time', async () => {
  const lookups: boolean[] = [];
  const cache = new PlanCache((isHit) => lookups.push(isHit));
  const done: string[] = [];
  await Promise.all(['A', 'A', 'B', 'A', 'B'].map((operation) => request(cache, operation, done)));
  expect(done.filter((step) => step.startsWith('plan'))).toEqual(['plan A', 'plan B']);
  expect(lookups.filter((isHit) => !isHit)).toHaveLength(2);
});

it('lets other work run between two plans', async () => {
  const cache = new PlanCache(() => {});
  const done: string[] = [];
  const requests = ['A', 'B', 'C'].map((operation) => request(cache, operation, done));
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('other work');
  }
  await Promise.all(requests);
  const steps = done.filter((step) => !step.startsWith('answer'));
  expect(steps.filter((step) => step.startsWith('plan'))).toEqual(['plan A', 'plan B', 'plan C']);
  expect(steps.join()).not.toMatch(/plan \w,plan \w/);
});

it('returns a cached plan without waiting for those that are planned', async () => {
  const cache = new PlanCache(() => {});
  const done: string[] = [];
  await request(cache, 'A', done);
  done.length = 0;
  await Promise.all([
    ...['B', 'C'].map((operation) => request(cache, operation, done)),
    request(cache, 'A', done),
  ]);
  expect(done[0]).toBe('answer A');
});

it('takes the next turn after an operation that could not be planned', async () => {
  const cache = new PlanCache(() => {});
  const done: string[] = [];
  const failing = cache.get('A').then(() => Promise.reject(new Error('No plan.')));
  await Promise.all([expect(failing).rejects.toThrow('No plan.'), request(cache, 'B', done)]);
  expect(done).toEqual(['plan B', 'answer B']);
});
