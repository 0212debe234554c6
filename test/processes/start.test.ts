import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { freePorts, type RunningProgram, runPasserelle } from '../support/run-passerelle.ts';

const START_MS = 90_000;
const QUESTION =
  '{ miipIntake(year: 2026) { mitacsRemaining { amount } } placements(first: 1) { totalCount } }';
const ANSWER = { miipIntake: { mitacsRemaining: { amount: 45_000 } }, placements: { totalCount: 2_500 } };

let folder: string;
let settings: Record<string, string>;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
  const [gateway, mitacs, atr, techPark, amcto] = await freePorts(5);
  settings = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(gateway),
    MITACS_PORT: String(mitacs),
    ATR_PORT: String(atr),
    TECH_PARK_PORT: String(techPark),
    AMCTO_PORT: String(amcto),
  };
  url = `http://localhost:${gateway}/graphql`;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('passerelle start', () => {
  let first: RunningProgram;

  it(
    'makes the sample, says where the graph is and what to try, and answers',
    async () => {
      first = runPasserelle(['start'], settings);
      const said = await first.says('Ctrl-C stops everything.');
      expect(said).toContain(`Passerelle is at ${url}`);
      expect(said).toContain('with new sample data');
      const commands = [...said.matchAll(/-d '(.*)'$/gm)].map(
        ([, body = '']) => JSON.parse(body) as { query: string },
      );
      expect(commands).toHaveLength(3);
      for (const { query } of commands) {
        const answer = await ask(url, query);
        expect(answer.errors).toBeUndefined();
      }
      expect((await ask(url, QUESTION)).data).toEqual(ANSWER);
    },
    START_MS,
  );

  it('refuses a second start on the same data in one sentence', async () => {
    const second = await runPasserelle(['start'], settings).ended;
    expect(second.code).toBe(1);
    expect(second.stderr).toBe(
      `passerelle: Passerelle is already running with the data in ${settings.DATA_DIR} (process ${first.process.pid}). Stop that process, or set DATA_DIR and the ports to other values.\n`,
    );
    expect((await ask(url, QUESTION)).data).toEqual(ANSWER);
  });

  it('shares its data with a command beside it', async () => {
    const seeding = await runPasserelle(['seed'], settings).ended;
    expect(seeding).toMatchObject({ code: 0 });
    expect(seeding.stdout).toContain('That sample is there already');
  });

  it('stops on SIGINT, however often npm repeats it, with exit code 0 and no words', async () => {
    first.process.kill('SIGINT');
    const ended = await first.stop('SIGINT');
    expect(ended.code).toBe(0);
    expect(ended.stderr.replace(/Ma(king|de) sample data.*\n/g, '')).toBe('');
    await expect(ask(url, QUESTION)).rejects.toThrow('fetch failed');
  });

  it(
    'has the data again at the next start, and stops on SIGTERM',
    async () => {
      const again = runPasserelle(['start'], settings);
      const said = await again.says('Ctrl-C stops everything.');
      expect(said).not.toContain('new sample data');
      expect((await ask(url, QUESTION)).data).toEqual(ANSWER);
      expect(await again.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    },
    START_MS,
  );

  it(
    'names a taken port and leaves nothing running',
    async () => {
      const stranger = createServer();
      await new Promise<void>((resolve) => stranger.listen(Number(settings.ATR_PORT), '127.0.0.1', resolve));
      const ended = await runPasserelle(['start'], settings).ended;
      await new Promise((resolve) => stranger.close(resolve));
      expect(ended.code).toBe(1);
      expect(ended.stderr).toBe(
        `passerelle: Port ${settings.ATR_PORT}, where the atr subgraph should listen, is taken. Stop what runs there, or set another port.\n`,
      );
    },
    START_MS,
  );
});

describe('what a person at the command line can mend', () => {
  it.each([
    [
      'a port that is none',
      { PORT: 'abc' },
      "PORT must be a whole number from 1 to 65535, but got 'abc'. See .env.example.",
    ],
    [
      'a database that does not answer',
      { MONGODB_URI: 'mongodb://user:secret@127.0.0.1:1' },
      'The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.',
    ],
    [
      'an address that is none',
      { MONGODB_URI: 'nonsense' },
      'The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.',
    ],
  ])('is told in one sentence: %s', async (_, changed, sentence) => {
    const ended = await runPasserelle(['start'], { ...settings, ...changed }).ended;
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `passerelle: ${sentence}\n` });
  });

  it('is told in one sentence: a data folder that cannot be', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const ended = await runPasserelle(['start'], { ...settings, DATA_DIR: join(file, 'data') }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      `passerelle: The data directory ${join(file, 'data')} cannot be created, because part of its path is a file. Set DATA_DIR to another directory.\n`,
    );
  });

  it.each([
    [
      ['subgraph', 'nowhere'],
      'passerelle: "nowhere" is no partner. There are mitacs, atr, tech-park, amcto, template.\n',
    ],
    [
      ['seed', '--scale', 'big'],
      "passerelle: --scale must be a whole number from 1 to 400, but got 'big'.\n",
    ],
    [['fly'], 'error: unknown command \'fly\'\nRun "passerelle --help" for the list of commands.\n'],
  ])('is told what there is instead: %j', async (args, words) => {
    const ended = await runPasserelle(args, settings).ended;
    expect(ended).toMatchObject({ code: 1, stderr: words });
  });
});
