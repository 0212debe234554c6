import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryKeyStore, storedKey } from '../access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../access/callers/keys/secret.ts';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
  temporaryDirectory,
} from '../gateway.fixture.ts';
import { readRateSettings } from '../limits/index.ts';
import { type StubPartner, startPartner } from '../partners.fixture.ts';

const greeterSdl = federated('type Query { hello: String }');
const awaySdl = federated('type Query { away: String }');
const cleanup = new Cleanup();
const administrator = createSecret();
const analyst = createSecret();
const anyPort = { host: '127.0.0.1', port: 0 };
let greeter: StubPartner;
let supergraph: string;
let test: GatewayUnderTest;

beforeAll(async () => {
  greeter = await startPartner(greeterSdl, { Query: { hello: () => 'Hello' } });
  cleanup.add(() => greeter.stop());
  const away = await startPartner(awaySdl, { Query: { away: () => null } });
  await away.stop();
  supergraph = composeSupergraph({
    greeter: { sdl: greeterSdl, url: greeter.url },
    away: { sdl: awaySdl, url: away.url },
  });
  const documentsDirectory = join(await temporaryDirectory(cleanup), 'documents');
  await mkdir(documentsDirectory);
  await writeFile(join(documentsDirectory, '01-greeting.graphql'), 'query Greeting { hello }');
  test = await startTestGateway(cleanup, supergraph, {
    admin: anyPort,
    documentsDirectory,
    partnerSettings: { '*': { retries: 1, retryDelayMs: 0, breakerMinimum: 2 } },
    rate: { ...readRateSettings({}), anonymousQuota: 0, keyQuota: 1, windowSeconds: 100_000 },
    keyStore: createMemoryKeyStore(
      storedKey(administrator, { name: 'administrator', scopes: ['admin'] }),
      storedKey(analyst, { name: 'analyst', scopes: [] }),
    ),
  });
});
afterAll(() => cleanup.run());

const adminPage = (path: string) => fetch(`${test.gateway.adminUrl}${path}`);
const page = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, test.gateway.url), { headers });

/** Values by series, as `name{label="x"}`. */
async function scrape(): Promise<Map<string, number>> {
  const text = await (await adminPage('/metrics')).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

/** Requests are counted when their last byte is gone, which may be a moment after the client has it. */
async function scrapeUntil(series: string, value: number): Promise<Map<string, number>> {
  for (;;) {
    const values = await scrape();
    if ((values.get(series) ?? 0) >= value) return values;
  }
}

describe('/metrics', () => {
  it('counts requests, errors, partners and plans, with one series for each approved document and one for the rest', async () => {
    await test.sendQuery('query Greeting { hello }');
    await test.sendQuery('query Greeting { hello }');
    await test.sendQuery('query MadeUp { hello }');
    await test.sendQuery('{ nope }');
    await test.sendQuery('{ away }');
    await test.sendQuery('{ hello }', { headers: { 'x-api-key': analyst.secret } });
    await test.sendQuery('{ hello }', { headers: { 'x-api-key': analyst.secret } });
    const values = await scrapeUntil('passerelle_rate_limited_total{caller="known"}', 1);
    expect(values.get('passerelle_requests_total{operation="01-greeting",status="200"}')).toBe(2);
    expect(values.get('passerelle_request_duration_seconds_count{operation="01-greeting"}')).toBe(2);
    expect(values.get('passerelle_requests_total{operation="other",status="200"}')).toBeGreaterThanOrEqual(3);
    expect([...values.keys()].join()).not.toContain('MadeUp');
    expect(values.get('passerelle_errors_total{code="PARTNER_UNAVAILABLE"}')).toBe(1);
    expect(values.get('passerelle_errors_total{code="RATE_LIMITED"}')).toBe(1);
    const partner = 'passerelle_partner_request_duration_seconds_count';
    expect(values.get(`${partner}{partner="greeter",outcome="ok"}`)).toBe(4);
    expect(values.get(`${partner}{partner="away",outcome="unavailable"}`)).toBe(1);
    expect(values.get('passerelle_partner_retries_total{partner="away"}')).toBe(1);
    expect(values.get('passerelle_partner_breaker_state{partner="greeter"}')).toBe(0);
    expect(values.get('passerelle_partner_breaker_state{partner="away"}')).toBe(2);
    expect(values.get('passerelle_plan_lookups_total{result="hit"}')).toBeGreaterThanOrEqual(1);
    expect(values.get('passerelle_plan_lookups_total{result="miss"}')).toBeGreaterThanOrEqual(3);
    expect(values.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
    expect(values.has('process_resident_memory_bytes')).toBe(true);
  });

  it.each([
    ['an anonymous caller', {}, 401, 'UNAUTHENTICATED'],
    ['a caller without the scope', { 'x-api-key': analyst.secret }, 403, 'FORBIDDEN'],
    ['a wrong key', { 'x-api-key': 'psk_wrong' }, 401, 'UNAUTHENTICATED'],
  ])('is rejected on the gateway’s port for %s', async (_who, headers, status, code) => {
    const response = await page('/metrics', headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is answered on the gateway’s port to administrators', async () => {
    const response = await page('/metrics', { authorization: `Bearer ${administrator.secret}` });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain('# TYPE passerelle_requests_total counter');
  });
});

describe('/health/ready', () => {
  it('reports the state of each partner to administrators only', async () => {
    await test.sendQuery('{ hello away }');
    const partners = [
      {
        name: 'greeter',
        breaker: 'closed',
        lastSuccessAt: expect.any(String),
        lastErrorAt: null,
        lastErrorCode: null,
      },
      {
        name: 'away',
        breaker: expect.any(String),
        lastSuccessAt: null,
        lastErrorAt: expect.any(String),
        lastErrorCode: 'PARTNER_UNAVAILABLE',
      },
    ];
    const whole = { status: 'ok', partners: expect.arrayContaining(partners) };
    expect(await (await adminPage('/health/ready')).json()).toEqual(whole);
    const signedIn = await page('/health/ready', { 'x-api-key': administrator.secret });
    expect(await signedIn.json()).toEqual(whole);
    for (const headers of [{}, { 'x-api-key': analyst.secret }, { 'x-api-key': 'psk_wrong' }]) {
      const response = await page('/health/ready', headers as Record<string, string>);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'ok' });
    }
  });
});

describe('the port for administrators', () => {
  it('is not opened by default', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph);
    expect(gateway.adminUrl).toBeUndefined();
  });

  it('stops the start when the port is taken', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => {
      squatter.listen(0, '127.0.0.1', resolve);
    });
    cleanup.add(
      () =>
        new Promise((resolve) => {
          squatter.close(resolve);
        }),
    );
    const { port } = squatter.address() as AddressInfo;
    await expect(startTestGateway(cleanup, supergraph, { admin: { ...anyPort, port } })).rejects.toThrow(
      `ADMIN_PORT must be a free port, but ${port} on 127.0.0.1 is taken. See .env.example.`,
    );
  });
});
