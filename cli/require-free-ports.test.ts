import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { requireFreePorts } from './require-free-ports.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(port = 0, host = '127.0.0.1'): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function freePort(): Promise<number> {
  const port = await listen();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return port;
}

it('accepts free ports, and leaves them free', async () => {
  const settings = [
    { variable: 'PORT', host: 'localhost', port: await freePort() },
    { variable: 'ADMIN_PORT', host: '127.0.0.1', port: 0 },
    { variable: 'ATR_PORT', host: '127.0.0.1', port: 0 },
  ];
  await expect(requireFreePorts(settings)).resolves.toBeUndefined();
  await expect(requireFreePorts(settings)).resolves.toBeUndefined();
});

it.each(['127.0.0.1', '0.0.0.0'])('names the variable of a port that is in use on %s', async (host) => {
  const port = await listen(0, host);
  await expect(requireFreePorts([{ variable: 'ADMIN_PORT', host: 'localhost', port }])).rejects.toThrow(
    `Port ${port} on localhost is in use: stop the process that uses it, or set ADMIN_PORT to a free port, as in ADMIN_PORT=${port > 60_000 ? port - 100 : port + 100} npm start`,
  );
});

it('names both variables with the same port', async () => {
  const port = await freePort();
  const settings = ['PORT', 'ATR_PORT'].map((variable) => ({ variable, host: '127.0.0.1', port }));
  await expect(requireFreePorts(settings)).rejects.toThrow(
    `PORT and ATR_PORT must be different ports, but both are ${port}.`,
  );
});

it.each(['192.0.2.1', 'no.such.host.invalid'])(
  'names the variable of the host that is not this machine: %s',
  async (host) => {
    const setting = { variable: 'PORT', host, hostVariable: 'HOST', port: await freePort() };
    await expect(requireFreePorts([setting])).rejects.toThrow(
      `HOST must be an address of this machine, but got '${host}'. See .env.example.`,
    );
  },
);
