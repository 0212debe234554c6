import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyStore } from '../../access/callers/keys/key-store.ts';
import { createMemoryKeyStore, storedKey } from '../../access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../../access/callers/keys/secret.ts';
import {
  Cleanup,
  composeSupergraph,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway.fixture.ts';
import { readHttpSettings } from '../../http/http-settings.ts';
import { type StubPartner, startPartner } from '../../partners.fixture.ts';
import { type RateSettings, readRateSettings } from './rate-settings.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost"])
  type Query { cheap: String costly: String @cost(weight: 300) }
`;
const cleanup = new Cleanup();
let partner: StubPartner;
let supergraph: string;

beforeAll(async () => {
  partner = await startPartner(sdl, { Query: { cheap: () => 'a', costly: () => 'b' } });
  cleanup.add(() => partner.stop());
  supergraph = composeSupergraph({ shop: { sdl, url: partner.url } });
});
afterAll(() => cleanup.run());

function startWith(
  rate: Partial<RateSettings>,
  trustedProxies = '0',
  keyStore: KeyStore = createMemoryKeyStore(),
): Promise<GatewayUnderTest> {
  return startTestGateway(cleanup, supergraph, {
    keyStore,
    rate: { ...readRateSettings({}), ...rate },
    http: readHttpSettings({ TRUST_PROXY: trustedProxies }),
  });
}

describe('the rate limit', () => {
  it('lets an address spend its quota, with what remains, and then with the time to wait', async () => {
    // In so long a window, almost nothing is refilled while the test runs.
    // 30 to prepare a new operation with one field, then 300 each time.
    const { sendQuery } = await startWith({ anonymousQuota: 1_030, windowSeconds: 103_000 });
    const first = await sendQuery('{ costly }');
    expect(first.headers.get('ratelimit-policy')).toBe('"anonymous-cost";q=1030;w=103000');
    expect(first.headers.get('ratelimit')).toBe('"anonymous-cost";r=700;t=33000');
    expect(first.extensions).toMatchObject({ cost: { estimated: 300, remaining: 700 } });
    await sendQuery('{ costly }');
    await sendQuery('{ costly }');

    const before = partner.requests.length;
    const denied = await sendQuery('{ costly }');
    expect(denied.status).toBe(429);
    expect(denied.data).toBeUndefined();
    const seconds = Number(denied.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(19_990);
    expect(seconds).toBeLessThanOrEqual(20_000);
    expect(denied.errors).toEqual([
      {
        message: `This operation costs 300, but only 100 is left of your quota. Try again in ${seconds.toLocaleString('en')} seconds.`,
        extensions: { code: 'RATE_LIMITED', cost: 300, remaining: 100, retryAfter: seconds },
      },
    ]);
    expect(denied.headers.get('ratelimit')).toMatch(/^"anonymous-cost";r=100;t=\d+$/);
    expect(partner.requests).toHaveLength(before);
    expect((await sendQuery('{ cheap }')).data).toEqual({ cheap: 'a' });
  });

  it('names what an operation would take, and that nothing is left, for one that costs less than a unit', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 31, windowSeconds: 100_000 });
    await sendQuery('{ cheap }');
    await sendQuery('{ cheap }');
    const { status, errors } = await sendQuery('{ cheap }');
    expect(status).toBe(429);
    expect(errors?.[0]?.message).toMatch(
      /^This operation costs 1, but nothing is left of your quota\. Try again in/,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ cost: 1, remaining: 0 });
    const { errors: inFrench } = await sendQuery('{ cheap }', { headers: { 'accept-language': 'fr' } });
    expect(inFrench?.[0]?.message).toContain(
      'Cette opération coûte 1, mais il ne reste rien de votre quota.',
    );
  });

  it('refills continuously', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 300, windowSeconds: 1 });
    let answer = await sendQuery('{ costly }');
    expect(answer.status).toBe(200);
    const statuses = new Set<number>();
    // The bucket is full again within a second, however fast this machine sends requests.
    for (let count = 0; count < 1_000 && !(statuses.has(429) && answer.status === 200); count += 1) {
      answer = await sendQuery('{ costly }');
      statuses.add(answer.status);
    }
    expect([...statuses].toSorted((one, other) => one - other)).toEqual([200, 429]);
  });

  it('charges a rejected document by its length and its fields', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 130, windowSeconds: 100_000 });
    const query = `{ nope } # ${'-'.repeat(60)}`;
    expect((await sendQuery(query)).headers.get('ratelimit')).toMatch(/;r=29;/);
    const { status, errors } = await sendQuery(query);
    expect(status).toBe(429);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('charges the preparation of new operations, in proportion to their fields', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 1_000, windowSeconds: 100_000 });
    const remaining = async (query: string) =>
      Number(/;r=(\d+);/.exec((await sendQuery(query)).headers.get('ratelimit') ?? '')?.[1]);
    expect(await remaining('{ cheap }')).toBe(970);
    // Not new any more: every request takes at least 1.
    expect(await remaining('{ cheap }')).toBe(969);
    expect(await remaining('{ a: cheap b: cheap c: cheap }')).toBe(879);
  });

  it('is off at 0', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 0 });
    const { headers, extensions } = await sendQuery('{ costly }');
    expect(headers.has('ratelimit')).toBe(false);
    expect(extensions).toMatchObject({ cost: { estimated: 300, limit: 50_000, remaining: 49_700 } });
  });

  it('takes the whole quota for an operation that costs more', async () => {
    const { sendQuery } = await startWith({ anonymousQuota: 200, windowSeconds: 100_000 });
    expect((await sendQuery('{ costly }')).data).toEqual({ costly: 'b' });
    expect((await sendQuery('{ cheap }')).status).toBe(429);
  });

  it('counts each key separately, with the quota of the key if it has one', async () => {
    const [one, other] = [createSecret(), createSecret()];
    const keyStore = createMemoryKeyStore(storedKey(one, { quota: 400 }), storedKey(other));
    const { sendQuery } = await startWith(
      { anonymousQuota: 300, keyQuota: 600, windowSeconds: 100_000 },
      '0',
      keyStore,
    );
    const by = ({ secret }: { secret: string }) => ({ headers: { authorization: `Bearer ${secret}` } });
    expect((await sendQuery('{ costly }')).status).toBe(200);
    expect((await sendQuery('{ costly }', by(one))).headers.get('ratelimit')).toBe(
      '"key-cost";r=100;t=75000',
    );
    expect((await sendQuery('{ costly }', by(other))).headers.get('ratelimit')).toBe(
      '"key-cost";r=300;t=50000',
    );
    expect((await sendQuery('{ costly }', by(one))).status).toBe(429);
    expect((await sendQuery('{ costly }', by(other))).status).toBe(200);
    expect((await sendQuery('{ costly }')).status).toBe(429);
  });

  it('reads the address from forwarding headers of trusted proxies only', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const trusting = await startWith({ anonymousQuota: 300, windowSeconds: 100_000 }, 'loopback');
    expect((await trusting.sendQuery('{ costly }', from('192.0.2.1'))).status).toBe(200);
    expect((await trusting.sendQuery('{ costly }', from('192.0.2.2'))).status).toBe(200);
    expect((await trusting.sendQuery('{ costly }', from('192.0.2.1'))).status).toBe(429);
    expect((await trusting.sendQuery('{ costly }', from('203.0.113.9, 192.0.2.1'))).status).toBe(429);

    const untrusting = await startWith({ anonymousQuota: 300, windowSeconds: 100_000 });
    expect((await untrusting.sendQuery('{ costly }', from('192.0.2.1'))).status).toBe(200);
    expect((await untrusting.sendQuery('{ costly }', from('192.0.2.2'))).status).toBe(429);
  });
});
