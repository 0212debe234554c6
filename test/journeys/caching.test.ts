import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world: createWorld({ seed: 1, scale: 1 }) });
});

afterAll(() => graph.close());

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = `${graph.url}?query=${encodeURIComponent(query)}`;
  return fetch(url, { headers: { 'apollo-require-preflight': '1', ...headers } });
}

const TOWNS = '{ municipalities(first: 2) { nodes { name organization { location { city } } } } }';

describe('an answer that may be cached', () => {
  it('has a max-age and an ETag, and is not sent again to a client that has it', async () => {
    const first = await get(TOWNS);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(etag).not.toBe('');
    const second = await get(TOWNS, { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('may not be stored when it depends on the caller', async () => {
    const answer = await get('{ researchers(first: 1) { nodes { id name } } }');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('is used, with its age, while the partner is unavailable', async () => {
    const fresh = await graph.query(TOWNS);
    await graph.stopPartner('amcto');
    const stale = await graph.query(TOWNS);
    await graph.restartPartner('amcto');
    expect(stale.data).toEqual(fresh.data);
    expect(stale.errors).toBeUndefined();
    const { amcto, mitacs } = (stale.extensions ?? {}).partners as Record<
      string,
      { status: string; ageSeconds?: number }
    >;
    expect(amcto).toMatchObject({ status: 'stale' });
    expect(amcto?.ageSeconds).toBeGreaterThanOrEqual(0);
    expect(mitacs?.status).toBe('ok');
  });
});
