import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSubgraphs } from '../../schema/index.ts';
import { projectRoot } from '../support/project-files.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const { secrets: declaredSecrets } = parse(read('docker-compose.yml'), { merge: true }) as {
  secrets: Record<string, unknown>;
};
const subgraphs = await readSubgraphs();
const clients = [...subgraphs.map(({ name }) => name), 'gateway', 'seed'];

const folder = mkdtempSync(join(tmpdir(), 'passerelle-containers-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('containers/make-secrets', () => {
  it('writes a secret for each that docker compose needs, random, and does not replace them', () => {
    const project = projectWith('make-secrets');
    const run = () => execFileSync(join(project, 'containers/make-secrets'), { encoding: 'utf8' });
    run();
    const secrets = join(project, 'secrets');
    expect(readdirSync(secrets).toSorted()).toEqual(Object.keys(declaredSecrets).toSorted());
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    const texts = readdirSync(secrets).map((name) => readFileSync(join(secrets, name), 'utf8'));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^\S{64,}$/);
    for (const name of clients) {
      const uri = new URL(readFileSync(join(secrets, `mongodb_uri_${name}`), 'utf8'));
      expect([uri.username, uri.host, uri.search]).toEqual([
        name,
        'mongodb:27017',
        '?replicaSet=rs0&authSource=admin',
      ]);
    }
    expect(run()).toBe('');
    expect(readdirSync(secrets).map((name) => readFileSync(join(secrets, name), 'utf8'))).toEqual(texts);
  });
});

describe('containers/mongodb/create-users.js', () => {
  const addresses = Object.fromEntries(
    clients.map((name) => [
      `mongodb_uri_${name}`,
      `mongodb://${name}:pw%2F${name}@mongodb:27017/?authSource=admin\n`,
    ]),
  );

  /** Runs the script with the shell's `db`, of which it uses these functions. */
  function run(files: Record<string, string>, existing: readonly string[] = []) {
    const created: unknown[] = [];
    const updated: string[] = [];
    const admin = {
      runCommand: () => ({ authInfo: { authenticatedUsers: [{ user: 'root' }] } }),
      getUser: (name: string) => (existing.includes(name) ? { user: name } : null),
      createUser: (user: unknown) => created.push(user),
      updateUser: (name: string) => updated.push(name),
    };
    const fs = {
      readdirSync: () => Object.keys(files),
      readFileSync: (file: string) => files[file.replace('/run/secrets/', '')],
    };
    runInNewContext(read('containers/mongodb/create-users.js'), {
      db: { getSiblingDB: () => admin },
      require: () => fs,
      URL,
    });
    return { created, updated };
  }

  it('lets each partner read and write its own database only', () => {
    const { created } = run({ ...addresses, gateway_secret: 'x', mongodb_key: 'y' });
    expect(created).toHaveLength(clients.length);
    for (const name of clients) {
      const databases = name === 'seed' ? subgraphs.map((each) => each.name) : [name];
      expect(created).toContainEqual({
        user: name,
        pwd: `pw/${name}`,
        roles: databases.map((each) => ({ role: 'readWrite', db: `passerelle_${each}` })),
      });
    }
  });

  it('updates users that exist', () => {
    expect(run(addresses, ['atr'])).toMatchObject({ updated: ['atr'] });
  });

  it('rejects an address without a password, or with the user of another partner', () => {
    expect(() => run({ mongodb_uri_atr: 'mongodb://atr@mongodb/' })).toThrow(
      'mongodb_uri_atr must have the user atr',
    );
    expect(() => run({ mongodb_uri_atr: 'mongodb://root:x@mongodb/' })).toThrow('must have the user atr');
  });
});

describe('containers/pin-images', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;

  it('fails until both images are pinned by digest', () => {
    const project = projectWith('pin-check');
    const check = (env: string) => {
      writeFileSync(join(project, '.env'), env);
      const { status, stderr } = spawnSync(join(project, 'containers/pin-images'), ['--check'], {
        encoding: 'utf8',
      });
      return `${status} ${stderr.trim()}`;
    };
    expect(check('')).toMatch(/^1 NODE_IMAGE must be node:22-bookworm-slim@sha256:… in \.env/);
    expect(check(`NODE_IMAGE=node:22-bookworm-slim@${digest}\nMONGO_IMAGE=mongo:8\n`)).toMatch(
      /^1 MONGO_IMAGE/,
    );
    expect(check(`NODE_IMAGE=evil@${digest}\nMONGO_IMAGE=mongo:8@${digest}\n`)).toMatch(/^1 NODE_IMAGE/);
    expect(check(`NODE_IMAGE=node:22-bookworm-slim@${digest}\nMONGO_IMAGE=mongo:8@${digest}\n`)).toBe('0 ');
  });

  it('writes what the registry answers, and leaves other settings', () => {
    const project = projectWith('pin');
    writeFileSync(join(project, '.env'), 'LOG_LEVEL=warn\nMONGO_IMAGE=mongo:8@sha256:old\n');
    const bin = join(project, 'bin');
    mkdirSync(bin);
    // In place of the registry.
    writeFileSync(join(bin, 'docker'), `#!/bin/sh\necho ${digest}\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
    execFileSync(join(project, 'containers/pin-images'), { env });
    expect(readFileSync(join(project, '.env'), 'utf8')).toBe(
      `LOG_LEVEL=warn\nNODE_IMAGE=node:22-bookworm-slim@${digest}\nMONGO_IMAGE=mongo:8@${digest}\n`,
    );
  });
});

/** A folder with a copy of the scripts. */
function projectWith(name: string): string {
  const project = join(folder, name);
  cpSync(join(projectRoot, 'containers'), join(project, 'containers'), { recursive: true });
  return project;
}
