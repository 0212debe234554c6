import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, isPageCurrent } from './build.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(FOLDER, 'dist');
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
let temporary: string;
let dist: string;
let html: string;
let assets: string[];

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'passerelle-page-'));
  dist = join(temporary, 'dist');
  await buildPage(dist);
  html = readFileSync(join(dist, 'index.html'), 'utf8');
  assets = readdirSync(join(dist, 'assets'));
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the built explorer', () => {
  it('loads every file from the gateway itself', () => {
    const references = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(
      ([, reference]) => reference ?? '',
    );

    expect(references.length).toBeGreaterThan(2);
    for (const reference of references) {
      expect(reference).toMatch(/^\/graphql\/assets\//);
      expect(assets).toContain(reference.slice('/graphql/assets/'.length));
    }
  });

  it('has only existing files in its styles, and none of another host', () => {
    const styles = assets.filter((name) => name.endsWith('.css'));
    const references = styles.flatMap((name) =>
      [...readFileSync(join(dist, 'assets', name), 'utf8').matchAll(/url\(["']?([^"')]*)/g)].map(
        ([, reference]) => reference ?? '',
      ),
    );

    expect(references.length).toBeGreaterThan(0);
    for (const reference of references.filter((name) => !name.startsWith('data:'))) {
      expect(reference).toMatch(/^\/graphql\/assets\//);
      expect(assets).toContain(reference.slice('/graphql/assets/'.length));
    }
  });

  it('has no inline script or style, as its content security policy requires', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('has local workers for GraphQL, JSON and plain text, and for no other language', () => {
    const workers = assets
      .filter((name) => /worker.*\.js$/.test(name))
      .map((name) => name.replace(/-.*/, ''));

    expect(workers.toSorted()).toEqual(['editor.worker', 'graphql.worker', 'json.worker']);
  });

  it('has compressed copies of its larger files, less than two fifths of their size in all', () => {
    const bytes = (end: string) =>
      assets
        .filter((name) => name.endsWith(end))
        .reduce((sum, name) => sum + statSync(join(dist, 'assets', name)).size, 0);
    const [script = ''] = assets.filter((name) => /^index.*\.js$/.test(name));
    const whole = readFileSync(join(dist, 'assets', script));

    expect(brotliDecompressSync(readFileSync(join(dist, 'assets', `${script}.br`))).equals(whole)).toBe(true);
    expect(gunzipSync(readFileSync(join(dist, 'assets', `${script}.gz`))).equals(whole)).toBe(true);
    expect(bytes('.br')).toBeLessThan(0.4 * bytes('.js'));
    expect(bytes('.gz')).toBeLessThan(0.4 * bytes('.js'));
  });

  it('has a name, a language, and a notice for browsers without JavaScript', () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Passerelle</title>');
    expect(html).toMatch(/<noscript>\s*This page needs JavaScript/);
  });
});

describe('the build', () => {
  it('detects whether the explorer is older than its sources', () => {
    expect(isPageCurrent(dist)).toBe(true);
    expect(isPageCurrent(join(temporary, 'never-built'))).toBe(false);

    const stamp = join(dist, 'built-from.txt');
    const current = readFileSync(stamp, 'utf8');
    writeFileSync(stamp, 'other sources');
    expect(isPageCurrent(dist)).toBe(false);
    writeFileSync(stamp, current);
  });

  it('is skipped by an install without a bundler', () => {
    const page = copyPage('without-bundler');

    expect(run(page)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(join(page, 'dist'))).toBe(false);
  });

  it('does not fail an install when it fails, but reports the error', () => {
    const page = copyPage('broken');
    symlinkSync(MODULES, join(temporary, 'broken', 'node_modules'));
    writeFileSync(join(page, 'client', 'main.tsx'), 'import "./missing.ts";');

    const { status, stderr } = run(page);
    expect(status).toBe(0);
    expect(stderr).toContain('The page at /graphql was not built.');
    expect(stderr).toContain('missing.ts');
    expect(run(page, '--force').status).toBe(1);
  });
});

/** A copy of the page's sources in a separate project. */
function copyPage(project: string): string {
  const page = join(temporary, project, 'gateway', 'page');
  cpSync(FOLDER, page, { recursive: true, filter: (source) => source !== DIST });
  for (const name of ['package.json', 'tsconfig.json']) {
    cpSync(join(FOLDER, '..', '..', name), join(temporary, project, name));
  }
  return page;
}

function run(page: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(page, 'prepare.ts'), ...options],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}
