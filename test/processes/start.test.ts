import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendQuery } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSubgraphs } from '../../cli/partners.ts';
import { freePorts, type RunningProgram, runPasserelle } from '../support/run-passerelle.ts';

const partnerNames = [...(await loadSubgraphs()).map(({ name }) => name), 'template'];
const START_MS = 90_000;
const QUERY = '{ miipIntake(year: 2026) { mitacsRemaining { amount } } placements(first: 1) { totalCount } }';
// An anonymous caller sees the awarded ones of the 2,500 placements.
const DATA = { miipIntake: { mitacsRemaining: { amount: 45_000 } }, placements: { totalCount: 2_326 } };

let folder: string;
let settings: Record<string, string>;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
  const [gateway] = await freePorts(1);
  settings = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(gateway),
  };
  url = `http://localhost:${gateway}/graphql`;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('passerelle start', () => {
  let first: RunningProgram;

  it(
    'writes sample data, prints the URL and example commands, and answers them',
    async () => {
      first = runPasserelle(['start'], settings);
      const output = await first.outputWith('Ctrl-C stops everything.');
      expect(output).toContain(`Passerelle is at ${url}`);
      expect(output).toContain('with new sample data');
      const commands = [...output.matchAll(/-d '(.*)'$/gm)].map(
        ([, body = '']) => JSON.parse(body) as { query: string },
      );
      expect(commands).toHaveLength(3);
      for (const { query } of commands) {
        const answer = await sendQuery(url, query);
        expect(answer.errors).toBeUndefined();
      }
      expect((await sendQuery(url, QUERY)).data).toEqual(DATA);
    },
    START_MS,
  );

  it('rejects a second start on the same data with one sentence', async () => {
    const second = await runPasserelle(['start'], settings).exited;
    expect(second.code).toBe(1);
    expect(second.stderr).toBe(
      `passerelle: Passerelle is already running with the data in ${settings.DATA_DIR} (process ${first.process.pid}). Stop that process, or set DATA_DIR and PORT to other values, as in DATA_DIR=.data-2 PORT=4100 npm start\n`,
    );
    expect((await sendQuery(url, QUERY)).data).toEqual(DATA);
  });

  it('shares its database with another command', async () => {
    const seeding = await runPasserelle(['seed'], settings).exited;
    expect(seeding).toMatchObject({ code: 0 });
    expect(seeding.stdout).toContain('Nothing was written');
  });

  it('stops on repeated SIGINT, as npm sends it, with exit code 0 and no output', async () => {
    first.process.kill('SIGINT');
    const ended = await first.stop('SIGINT');
    expect(ended.code).toBe(0);
    expect(ended.stderr.replace(/(Writing|Wrote) sample data.*\n/g, '')).toBe('');
    await expect(sendQuery(url, QUERY)).rejects.toThrow('fetch failed');
  });

  it(
    'has its data after the next start, and stops on SIGTERM',
    async () => {
      const restarted = runPasserelle(['start'], settings);
      const output = await restarted.outputWith('Ctrl-C stops everything.');
      expect(output).not.toContain('new sample data');
      expect((await sendQuery(url, QUERY)).data).toEqual(DATA);
      expect(await restarted.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    },
    START_MS,
  );
});

describe('an error that the user can correct', () => {
  it.each([
    [
      'an invalid port',
      { PORT: 'abc' },
      "PORT must be a whole number from 1 to 65535, but got 'abc'. See .env.example.",
    ],
    [
      'an unreachable database',
      { MONGODB_URI: 'mongodb://user:secret@127.0.0.1:1' },
      'The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.',
    ],
    [
      'an invalid database address',
      { MONGODB_URI: 'nonsense' },
      'The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.',
    ],
  ])('is reported with one sentence: %s', async (_, changed, sentence) => {
    const ended = await runPasserelle(['start'], { ...settings, ...changed }).exited;
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `passerelle: ${sentence}\n` });
  });

  it('is reported with one sentence: a data directory that is a file', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const ended = await runPasserelle(['start'], { ...settings, DATA_DIR: join(file, 'data') }).exited;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      `passerelle: The data directory ${join(file, 'data')} cannot be created, because part of its path is a file. Set DATA_DIR to another directory.\n`,
    );
  });

  it.each([
    [
      ['subgraph', 'nowhere'],
      `passerelle: The partner must be one of ${partnerNames.join(', ')}, but got 'nowhere'.\n`,
    ],
    [
      ['seed', '--scale', 'big'],
      "passerelle: --scale must be a whole number from 1 to 400, but got 'big'.\n",
    ],
    [['fly'], 'error: unknown command \'fly\'\nRun "passerelle --help" for the list of commands.\n'],
  ])('is reported with the valid values: %j', async (args, message) => {
    const ended = await runPasserelle(args, settings).exited;
    expect(ended).toMatchObject({ code: 1, stderr: message });
  });
});
