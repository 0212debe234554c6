import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendQuery } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts, type RunningProgram, runNpm } from '../support/run-passerelle.ts';

const START_MS = 120_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-npm-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it(
    'runs beside another one with PORT and DATA_DIR of its own, and each stops with exit code 0 when npm gets a signal',
    async () => {
      const ports = await freePorts(2);
      const graphs = ports.map((port) => startGraph(port));
      const outputs = await Promise.all(
        graphs.map(({ program }) => program.outputWith('Ctrl-C stops everything.')),
      );
      for (const [index, { url }] of graphs.entries()) {
        expect(outputs[index]).toContain(`Passerelle is at ${url}`);
        expect((await sendQuery(url, '{ programs { code } }')).errors).toBeUndefined();
      }
      const engines = await Promise.all(graphs.map(({ directory }) => enginePid(directory)));
      expect(new Set(engines).size).toBe(2);

      const [first, second] = graphs;
      const exits = await Promise.all([first?.program.stop('SIGTERM'), second?.program.stop('SIGINT')]);
      expect(exits.map((exit) => exit?.code)).toEqual([0, 0]);
      for (const pid of engines) expect(isRunning(pid)).toBe(false);
      for (const { url } of graphs)
        await expect(sendQuery(url, '{ __typename }')).rejects.toThrow('fetch failed');
    },
    START_MS,
  );

  it.each(['PORT', 'ADMIN_PORT', 'ATR_PORT'])(
    'names %s when its port is in use, before it creates any data',
    async (variable) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      const [free] = await freePorts(1);
      const directory = join(folder, `unused-${variable}`);
      const program = runNpm(['start'], {
        DATA_DIR: directory,
        PORT: String(free),
        [variable]: String(port),
      });
      const exit = await program.exited;
      await new Promise((resolve) => other.close(resolve));
      const host = variable === 'PORT' ? 'localhost' : '127.0.0.1';
      expect(exit.code).toBe(1);
      expect(exit.stderr).toContain(
        `passerelle: Port ${port} on ${host} is in use: stop the process that uses it, or set ${variable} to a free port, as in ${variable}=`,
      );
      expect(exit.stdout + exit.stderr).not.toContain('sample data');
      expect(existsSync(directory)).toBe(false);
    },
    START_MS,
  );
});

function startGraph(port: number): { program: RunningProgram; directory: string; url: string } {
  const directory = join(folder, String(port));
  const program = runNpm(['start'], { DATA_DIR: directory, PORT: String(port) });
  return { program, directory, url: `http://localhost:${port}/graphql` };
}

async function enginePid(directory: string): Promise<number> {
  const { pid } = JSON.parse(await readFile(join(directory, 'running.json'), 'utf8')) as { pid: number };
  return pid;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
