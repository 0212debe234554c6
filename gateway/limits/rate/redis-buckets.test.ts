import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../protocol/index.ts';
import { Cleanup, temporaryDirectory } from '../../gateway.fixture.ts';
import { type Allowance, type RateContext, RateLimiter } from './rate-limiter.ts';
import { readRateSettings } from './rate-settings.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const context = contextOf('key:test');

function contextOf(id: string): RateContext {
  return { caller: { kind: 'known', id, name: 'test', scopes: new Set(), quota: 1_000 }, address: '::1' };
}

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

function open(redisUrl: string, windowSeconds = 100_000): { limiter: RateLimiter; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const limiter = new RateLimiter({ ...readRateSettings({ REDIS_URL: redisUrl }), windowSeconds }, (entry) =>
    log.push(entry),
  );
  limiter.open();
  cleanup.add(async () => limiter.close());
  return { limiter, log };
}

/** Repeats until a result is as expected, each time after pending work has run. */
async function takeUntil(
  limiter: RateLimiter,
  isExpected: (allowance: Allowance) => boolean,
): Promise<Allowance> {
  for (;;) {
    const allowance = await limiter.take(context, 1);
    if (allowance !== undefined && isExpected(allowance)) return allowance;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

it.runIf(process.env.CI === 'true')('finds redis-server in CI, so no test is skipped', () => {
  expect(hasRedis).toBe(true);
});

describe.skipIf(!hasRedis)('with Redis (skipped without redis-server)', () => {
  it('counts for all gateways together', async () => {
    const { url } = await startRedis();
    const [one, other] = [open(url).limiter, open(url).limiter];
    await connected(one, url);
    await connected(other, url);
    const { remaining = 0 } = (await one.take(context, 300)) ?? {};
    expect((await other.take(context, 100))?.remaining).toBe(remaining - 100);
  });

  it('gives nothing to a request that needs more than there is, with the time until there is enough', async () => {
    const { url } = await startRedis();
    const { limiter } = open(url);
    await connected(limiter, url);
    const granted = await limiter.take(contextOf('key:a'), 900);
    expect(granted).toMatchObject({ isGranted: true, remaining: 100, waitSeconds: 90_000 });
    const refused = await limiter.take(contextOf('key:a'), 300);
    expect(refused).toMatchObject({ isGranted: false, remaining: 100 });
    expect(refused?.waitSeconds).toBeGreaterThan(19_990);
    expect(refused?.waitSeconds).toBeLessThanOrEqual(20_000);
    expect(await limiter.take(contextOf('key:a'), 100)).toMatchObject({ isGranted: true });
    expect(await limiter.take(contextOf('key:b'), 1_000)).toMatchObject({ isGranted: true });
  });

  it('refills continuously', async () => {
    const { url } = await startRedis();
    const { limiter } = open(url, 1);
    await connected(limiter, url);
    expect(await limiter.take(context, 1_000)).toMatchObject({ isGranted: true });
    const again = await takeUntil(limiter, ({ isGranted }) => isGranted);
    expect(again.remaining).toBeLessThan(900);
  });

  it('counts in memory when Redis becomes unavailable, and logs it', async () => {
    const { url, redis } = await startRedis();
    const { limiter, log } = open(url);
    await connected(limiter, url);
    await limiter.take(context, 900);
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    const alone = await takeUntil(limiter, ({ remaining }) => remaining > 900);
    expect(alone).toMatchObject({ isGranted: true });
    await until(() => log.length > 0);
    expect(log[0]).toMatchObject({
      level: 'warn',
      message: 'Redis is unavailable. Until it is available again, each gateway counts rates separately.',
    });
  });
});

it('counts in memory while Redis is unavailable', async () => {
  const { limiter } = open('redis://127.0.0.1:1');
  expect(await limiter.take(context, 400)).toMatchObject({ isGranted: true, remaining: 600 });
  expect(await limiter.take(context, 700)).toMatchObject({ isGranted: false, remaining: 600 });
});

it('does not repeat a wrong REDIS_URL, which may hold a password', () => {
  expect(() => readRateSettings({ REDIS_URL: 'localhost:6379?password=secret' })).toThrow(
    'REDIS_URL must be a URL such as redis://localhost:6379, but is not one. See .env.example.',
  );
});

/** A limiter is connected when a second one sees what it counts. */
async function connected(limiter: RateLimiter, url: string): Promise<void> {
  const probe = contextOf('key:probe');
  const second = open(url).limiter;
  for (;;) {
    const [first, seen] = [await limiter.take(probe, 1), await second.take(probe, 1)];
    if (first !== undefined && seen?.remaining === first.remaining - 1 && seen.remaining < 997) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function startRedis(): Promise<{ url: string; redis: ChildProcess }> {
  const port = await freePort();
  const directory = await temporaryDirectory(cleanup);
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    directory,
  ];
  const redis = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  cleanup.add(async () => {
    if (redis.exitCode !== null || redis.signalCode !== null) return;
    redis.kill('SIGKILL');
    await once(redis, 'exit');
  });
  await new Promise<void>((resolve, reject) => {
    redis.stdout.on('data', (line) => {
      if (String(line).includes('Ready to accept connections')) resolve();
    });
    redis.once('exit', () => reject(new Error('redis-server did not start.')));
  });
  return { url: `redis://127.0.0.1:${port}`, redis };
}

/** Redis does not accept port 0 for any free port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
