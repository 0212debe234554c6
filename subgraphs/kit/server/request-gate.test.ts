import { expect, it } from 'vitest';
import { RequestGate } from './request-gate.ts';

const never = new AbortController().signal;

/** Requests that run until the test ends them. */
class OpenRequests {
  readonly ends: (() => void)[] = [];
  readonly work = () => new Promise<void>((resolve) => this.ends.push(resolve));
}

it('runs two requests, queues one, and rejects a fourth', async () => {
  const gate = new RequestGate({ concurrency: 2, queue: 1 });
  const { ends, work } = new OpenRequests();
  const requests = [1, 2, 3].map(() => gate.run(never, work));
  await expect(gate.run(never, work)).rejects.toMatchObject({ extensions: { code: 'PARTNER_UNAVAILABLE' } });
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await requests[0];
  expect(ends).toHaveLength(3);
  for (const end of ends) end();
  await Promise.all(requests);
  await gate.run(never, () => {});
});

it('never starts a request that was aborted while it waited, and gives its place to the next', async () => {
  const gate = new RequestGate({ concurrency: 1, queue: 2 });
  const { ends, work } = new OpenRequests();
  const first = gate.run(never, work);
  const client = new AbortController();
  const second = gate.run(client.signal, work);
  const third = gate.run(never, work);
  client.abort(new Error('The client left.'));
  await expect(second).rejects.toThrow('The client left.');
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await third;
});

it('does not run more than its limit when requests end and begin in the same turn', async () => {
  const gate = new RequestGate({ concurrency: 1, queue: 100 });
  let [running, most] = [0, 0];
  async function work(): Promise<void> {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  }
  const run = () => gate.run(new AbortController().signal, work);
  const requests = Array.from({ length: 50 }, () => run().then(run));
  await Promise.all(requests);
  expect({ running, most }).toEqual({ running: 0, most: 1 });
});

it('gives the place of a request that failed to the next', async () => {
  const gate = new RequestGate({ concurrency: 1, queue: 1 });
  const failing = gate.run(never, () => Promise.reject(new Error('No.')));
  const next = gate.run(never, () => 'done');
  await expect(failing).rejects.toThrow('No.');
  expect(await next).toBe('done');
});
