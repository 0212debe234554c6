import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../gateway.fixture.ts';

const cleanup = new Cleanup();
let root: URL;

beforeAll(async () => {
  const supergraph = composeSupergraph({
    one: { sdl: 'type Query { one: Int }', url: 'http://127.0.0.1:1/graphql' },
  });
  const { gateway } = await startTestGateway(cleanup, supergraph);
  root = new URL('/', gateway.url);
});
afterAll(() => cleanup.run());

it('redirects browsers to the explorer', async () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const response = await fetch(root, { headers: { accept }, redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/graphql');
  expect(response.headers.get('vary')).toContain('accept');
});

it('gives other clients the addresses of the graph and of its health', async () => {
  const response = await fetch(root);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ graph: '/graphql', health: '/health/ready' });
});

it('rejects a query there with the address of the graph', async () => {
  const response = await fetch(root, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('The graph is at /graphql.');
});
