import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAdmissionSettings } from '../admission/index.ts';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../gateway.fixture.ts';
import { startPartner } from '../partners.fixture.ts';

const sdl = federated('type Query { slow: Int text(length: Int!): String }');

const neverShed = { SHED_EVENT_LOOP_DELAY_MS: '0', SHED_HEAP_PERCENT: '0' };

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** Starts a gateway with one partner, whose field `slow` waits until it is released. */
async function startGraph(env: NodeJS.ProcessEnv) {
  const slow = new EventEmitter();
  const partner = await startPartner(sdl, {
    Query: {
      slow: async () => (await once(slow, 'release'))[0] as number,
      text: (_: never, { length }: { length: number }) => 'é'.repeat(length),
    },
  });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ texts: { sdl, url: partner.url } });
  const graph = await startTestGateway(cleanup, supergraph, { admission: readAdmissionSettings(env) });
  return { ...graph, partner, release: () => slow.emit('release', 1) };
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  cleanup.add(async () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

function head(length: number): string {
  return `POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
}

describe('a caller with one place for its operations', () => {
  const env = { MAX_CALLER_CONCURRENCY: '1', MAX_CALLER_QUEUE: '0', ...neverShed };

  it('has its next operation rejected while the first is in progress, with the time to try again', async () => {
    const { sendQuery, partner, release } = await startGraph(env);
    const first = sendQuery('{ slow }');
    await expect.poll(() => partner.requests.length).toBe(1);
    const { status, headers, errors } = await sendQuery('{ slow }', { headers: { 'accept-language': 'fr' } });
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 429, retryAfter: '1' });
    expect(errors).toEqual([
      {
        message: 'Trop de vos opérations sont en cours. Attendez des réponses avant d’en envoyer d’autres.',
        extensions: { code: 'CONCURRENCY_LIMIT_EXCEEDED', retryAfter: 1 },
      },
    ]);
    release();
    expect((await first).data).toEqual({ slow: 1 });
    expect((await sendQuery('{ text(length: 1) }')).data).toEqual({ text: 'é' });
  });

  it('keeps it while a slow upload is unfinished', async () => {
    const { sendQuery, gateway } = await startGraph(env);
    const socket = await openSocket(gateway.port);
    socket.write(`${head(1_000)}{"query"`);
    expect((await sendQuery('{ text(length: 1) }')).data).toEqual({ text: 'é' });
  });

  it('keeps it while an answer is not read', async () => {
    const { sendQuery, gateway, partner } = await startGraph(env);
    const socket = await openSocket(gateway.port);
    socket.pause();
    const body = JSON.stringify({ query: '{ text(length: 8000000) }' });
    socket.write(head(body.length) + body);
    await expect.poll(() => partner.requests.length).toBe(1);
    await expect.poll(async () => (await sendQuery('{ text(length: 1) }')).status).toBe(200);
    expect(socket.bytesRead).toBeLessThan(16_000_000);
  });
});

describe('a gateway without free memory', () => {
  it('rejects operations with 503 and Retry-After, and answers health checks', async () => {
    const { gateway, sendQuery } = await startGraph({ ...neverShed, SHED_HEAP_PERCENT: '1' });
    // Some heap is always used. This is more than one percent of a large limit.
    const kept = Array.from({ length: 3_000_000 }, (_, index) => ({ index }));
    await expect.poll(async () => (await sendQuery('{ text(length: 1) }')).status).toBe(503);
    const { headers, errors } = await sendQuery('{ text(length: 1) }');
    expect(headers.get('retry-after')).toBe('2');
    expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryAfter: 2 } }]);
    const { origin } = new URL(gateway.url);
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(`${origin}${path}`)).status).toBe(200);
    }
    expect(kept).toHaveLength(3_000_000);
  });
});
