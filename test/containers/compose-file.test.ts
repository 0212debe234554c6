import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSubgraphs } from '../../schema/index.ts';
import { projectRoot } from '../support/project-files.ts';

interface Service {
  readonly image: string;
  readonly command: readonly string[];
  readonly environment?: Record<string, string>;
  readonly ports?: readonly string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test: readonly string[] };
  readonly profiles?: readonly string[];
}

const compose = parse(readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const subgraphs = await readSubgraphs();

describe('docker-compose.yml', () => {
  it('runs MongoDB 8 as a replica set, every subgraph, the gateway, and the seeding on demand', () => {
    expect(Object.keys(compose.services)).toEqual([
      'mongodb',
      ...subgraphs.map(({ name }) => name),
      'gateway',
      'seed',
    ]);
    expect(compose.services.mongodb?.image).toBe('mongo:8');
    expect(compose.services.mongodb?.command).toContain('--replSet');
    expect(compose.services.seed?.profiles).toEqual(['seed']);
  });

  it.each(subgraphs)('serves $name on the port of its URL, once the database is healthy', ({ name, url }) => {
    const service = compose.services[name];
    const { port } = new URL(url);
    expect(service?.command).toEqual(['subgraph', name]);
    expect(service?.environment?.MONGODB_URI).toBe('mongodb://mongodb:27017/?replicaSet=rs0');
    expect(service?.depends_on).toEqual({ mongodb: { condition: 'service_healthy' } });
    expect(service?.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/health/ready`);
  });

  it('gives the gateway the URL of every subgraph, and publishes only its port', () => {
    const { gateway } = compose.services;
    const urls = subgraphs.map(({ name, url }) => `${name}=http://${name}:${new URL(url).port}/graphql`);
    expect(gateway?.environment?.SUBGRAPH_URLS).toBe(urls.join(','));
    const published = Object.entries(compose.services).filter(([, service]) => service.ports);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['4000:4000']]]);
  });

  it('gives the gateway secret, without a default, only to services that sign or verify requests', () => {
    const withSecret = Object.entries(compose.services).filter(
      ([, { environment }]) => environment?.GATEWAY_SECRET,
    );
    expect(withSecret.map(([name]) => name)).toEqual([...subgraphs.map(({ name }) => name), 'gateway']);
    for (const [, { environment }] of withSecret)
      expect(environment?.GATEWAY_SECRET).toMatch(/^\$\{GATEWAY_SECRET:\?/);
    expect(compose.services.gateway?.environment?.MONGODB_URI).toBe(
      'mongodb://mongodb:27017/?replicaSet=rs0',
    );
  });

  it('runs every process of this repository from one image, without root and without capabilities', () => {
    const services = Object.entries(compose.services).filter(([name]) => name !== 'mongodb');
    for (const [, service] of services) {
      expect(service).toMatchObject({ image: 'passerelle', read_only: true, cap_drop: ['ALL'] });
    }
    const dockerfile = readFileSync(join(projectRoot, 'Dockerfile'), 'utf8');
    const user = dockerfile.lastIndexOf('\nUSER node\n');
    expect(user).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM '));
    expect(dockerfile.indexOf('\nENTRYPOINT ["node", "cli/passerelle.js"]')).toBeGreaterThan(user);
  });

  it('stores the database on a volume', () => {
    expect(compose.volumes).toHaveProperty('mongodb-data');
  });
});
