import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../gateway.fixture.ts';
import { startPartner } from '../partners.fixture.ts';
import { readHttpSettings } from './http-settings.ts';
import { UnreadAnswers } from './unread-answers.ts';

const sdl = federated('type Query { text(length: Int!): String }');

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startGraph(env: NodeJS.ProcessEnv = {}) {
  const partner = await startPartner(sdl, {
    Query: { text: (_: never, { length }: { length: number }) => 'x'.repeat(length) },
  });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ texts: { sdl, url: partner.url } });
  const graph = await startTestGateway(cleanup, supergraph, { http: readHttpSettings(env) });
  return { ...graph, partner };
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  cleanup.add(async () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

function request(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** Resolves with everything that has arrived once it contains `count` answers. */
async function readAnswers(socket: Socket, count: number): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.split('HTTP/1.1 ').length > count && text.endsWith('}\n')) return text;
  }
  return text;
}

describe('a connection with several requests', () => {
  it('gets one answer made at a time, while it reads none', async () => {
    const { gateway, partner, sendQuery } = await startGraph();
    const sockets = await Promise.all(Array.from({ length: 10 }, () => openSocket(gateway.port)));
    for (const [index, socket] of sockets.entries()) {
      socket.pause();
      const queries = Array.from({ length: 50 }, (_, turn) => `{ a${index}_${turn}: text(length: 8000000) }`);
      socket.write(queries.map(request).join(''));
    }
    await expect.poll(() => partner.requests.length, { timeout: 20_000 }).toBe(10);
    expect((await sendQuery('{ text(length: 1) }')).data).toEqual({ text: 'x' });
    await sleep(300);
    expect(partner.requests).toHaveLength(11);
  }, 30_000);

  it('gets all answers in order when it reads them', async () => {
    const { gateway } = await startGraph();
    const socket = await openSocket(gateway.port);
    const queries = Array.from({ length: 30 }, (_, turn) => `{ a${turn}: text(length: 100) }`);
    socket.write(queries.map(request).join(''));
    const text = await readAnswers(socket, 30);
    const aliases = [...text.matchAll(/"(a\d+)":/g)].map(([, alias]) => alias);
    expect(aliases).toEqual(Array.from({ length: 30 }, (_, turn) => `a${turn}`));
  });

  it('has nothing more executed once it is closed', async () => {
    const { gateway, partner } = await startGraph();
    const socket = await openSocket(gateway.port);
    socket.pause();
    const queries = Array.from({ length: 5 }, (_, turn) => `{ a${turn}: text(length: 8000000) }`);
    socket.write(queries.map(request).join(''));
    await expect.poll(() => partner.requests.length).toBe(1);
    socket.destroy();
    await sleep(300);
    expect(partner.requests).toHaveLength(1);
  });
});

it('closes a connection whose client reads nothing of its answer', async () => {
  const { gateway, partner } = await startGraph({ WRITE_TIMEOUT_MS: '300' });
  const socket = await openSocket(gateway.port);
  socket.pause();
  socket.write(request('{ text(length: 8000000) }'));
  await expect.poll(() => partner.requests.length).toBe(1);
  await sleep(1_500);
  // What is in the buffers of the system arrives, then the end.
  socket.resume();
  await once(socket, 'close');
  expect(socket.bytesRead).toBeLessThan(8_000_000);
});

it('keeps a connection open whose client reads slowly', async () => {
  const { gateway } = await startGraph({ WRITE_TIMEOUT_MS: '500' });
  const socket = await openSocket(gateway.port);
  socket.write(request('{ text(length: 8000000) }'));
  let length = 0;
  for await (const chunk of socket) {
    length += (chunk as Buffer).length;
    if (length > 8_000_000) break;
    await sleep(10);
  }
  expect(length).toBeGreaterThan(8_000_000);
}, 60_000);

it('limits the connections of an address, and of all', async () => {
  const { gateway, sendQuery } = await startGraph({ MAX_CONNECTIONS_PER_ADDRESS: '3' });
  const sockets = await Promise.all([1, 2, 3].map(() => openSocket(gateway.port)));
  const rejected = await openSocket(gateway.port);
  const text = await readAnswers(rejected, 99);
  expect(text).toMatch(/^HTTP\/1\.1 503 .*retry-after: 2\r\n/s);
  expect(text).toContain('"OVERLOADED"');
  sockets[0]?.destroy();
  await expect
    .poll(async () =>
      sendQuery('{ text(length: 1) }').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);

  const all = await startGraph({ MAX_CONNECTIONS: '2', MAX_CONNECTIONS_PER_ADDRESS: '0' });
  await openSocket(all.gateway.port);
  await openSocket(all.gateway.port);
  expect(await readAnswers(await openSocket(all.gateway.port), 99)).toMatch(/^HTTP\/1\.1 503 /);
});

it('disconnects the oldest connection of the network with the most unread answers', () => {
  const disconnected: string[] = [];
  const answers = new UnreadAnswers(100);
  const add = (name: string, network: string, length: number) => {
    const response = Object.assign(new EventEmitter(), {
      destroy() {
        disconnected.push(name);
        response.emit('close');
      },
    });
    answers.add({ response: response as unknown as ServerResponse, network, length });
    return response;
  };
  const read = add('read', 'a', 50);
  read.emit('close');
  add('first of b', 'b', 30);
  add('first of a', 'a', 40);
  add('second of b', 'b', 30);
  expect(disconnected).toEqual([]);
  add('third of b', 'b', 20);
  expect(disconnected).toEqual(['first of b']);
  expect(answers.length).toBe(90);
});
