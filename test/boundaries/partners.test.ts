import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSeeder, loadSubgraphs } from '../../cli/partners.ts';
import { readSubgraphs } from '../../schema/index.ts';
import { partners as testedPartners } from '../support/partners.ts';
import { projectRoot } from '../support/project-files.ts';

const subgraphs = await readSubgraphs();
const partners = subgraphs.map(({ name, url, sdl }) => ({
  name,
  port: Number(new URL(url).port),
  folder: dirname(sdl),
}));

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

describe.each(partners)('the partner $name', ({ name, port, folder }) => {
  it('has a README in its folder', () => {
    expect(read(`${folder}/README.md`)).toMatch(/^# /);
  });

  it('is loaded by the command line, with its seeder and the port of its URL', async () => {
    const loaded = (await loadSubgraphs()).find((subgraph) => subgraph.name === name);
    expect(loaded?.defaultPort).toBe(port);
    expect(loaded?.schemaFile.pathname).toBe(join(projectRoot, folder, 'schema.graphql'));
    expect(await loadSeeder(name)).toBeTypeOf('function');
  });

  it('is in the supergraph', () => {
    expect(read('schema/supergraph.graphql')).toContain(
      `@join__graph(name: "${name}", url: "http://127.0.0.1:${port}/graphql")`,
    );
  });

  it('has a contract test, and is in the tests of the whole graph', () => {
    const contractTests = readdirSync(join(projectRoot, 'test/contract'));
    expect(contractTests.filter((file) => file.startsWith(name) && file.endsWith('.test.ts'))).not.toEqual(
      [],
    );
    expect(testedPartners.map(({ subgraph }) => subgraph.name)).toContain(name);
    expect(read('test/journeys/outage.test.ts')).toMatch(new RegExp(`^  '?${name}'?: \\[`, 'm'));
  });

  it('has its port in the example settings and in the image', () => {
    const variable = `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
    expect(read('.env.example')).toContain(`\n${variable}=${port}\n`);
    const [, first, last] = /^EXPOSE (\d+)-(\d+)$/m.exec(read('Dockerfile')) ?? [];
    expect(port).toBeGreaterThanOrEqual(Number(first));
    expect(port).toBeLessThanOrEqual(Number(last));
  });

  it('is a service of the compose file, with its URL in the settings of the gateway', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { command: string[]; environment: Record<string, string> }>;
    };
    expect(services[name]?.command).toEqual(['subgraph', name]);
    const urls = services.gateway?.environment.SUBGRAPH_URLS?.split(',');
    expect(urls).toContain(`${name}=http://${name}:${port}/graphql`);
  });

  it('is in the table of partners in the README', () => {
    expect(read('README.md')).toContain(`| \`${name}\` | \`${folder}/\` | ${port} |`);
  });
});

/** The places that the tests above check. */
const PLACES = [
  'schema/subgraphs.yaml',
  'schema/supergraph.graphql',
  'cli/partners.ts',
  'test/contract/library.test.ts',
  'test/support/partners.ts',
  'test/journeys/outage.test.ts',
  '.env.example',
  'docker-compose.yml',
  'Dockerfile',
  'README.md',
];

describe('CONTRIBUTING.md', () => {
  it.each(PLACES)('names %s in the steps to add a partner', (place) => {
    const [, steps = ''] = /\n## Add a partner\n(.*?)\n## /s.exec(read('CONTRIBUTING.md')) ?? [];
    expect(steps).toContain(place);
  });

  it('describes each npm script once', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const rows = read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)` \|/gm);
    const described = Array.from(rows, ([, script]) => script);
    expect(new Set(described)).toEqual(new Set(Object.keys(scripts)));
    expect(described).toHaveLength(Object.keys(scripts).length);
  });
});
