import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownScopesOf } from '../../gateway/index.ts';
import { createWorld } from '../../sample/index.ts';
import { projectRoot } from '../support/project-files.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

/** The requests of README, each with the answer that is printed below it, if there is one. */
const requests = [
  ...readme.matchAll(
    /```sh\ncurl (?<options>[^\n]*) -d '(?<body>.*?)'\n```(?:\n\n```json\n(?<answer>.*?)```)?/gs,
  ),
].map(({ groups = {} }) => ({
  body: JSON.parse(groups['body'] ?? '') as { query: string; variables?: Record<string, unknown> },
  language: /accept-language: (\w+)/.exec(groups['options'] ?? '')?.[1] ?? 'en',
  answer: groups['answer'] && (JSON.parse(groups['answer']) as unknown),
}));

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ world: createWorld({ seed: 1, scale: 1 }) });
}, 120_000);
afterAll(() => graph.close());

describe('README', () => {
  it('has five requests, three of them with an answer', () => {
    expect(requests).toHaveLength(5);
    expect(requests.filter(({ answer }) => answer)).toHaveLength(3);
  });

  it.each(requests.filter(({ answer }) => answer))(
    'prints the answer to $body.query',
    async ({ body, language, answer }) => {
      const { data } = await graph.query(body.query, body.variables, { 'accept-language': language });
      expect({ data }).toEqual(answer);
    },
  );

  it('continues a list at the cursor that it prints', async () => {
    const next = requests.find(({ body }) => body.variables);
    const { data, errors } = await graph.query(next?.body.query ?? '', next?.body.variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"nodes":\[\{"name":"\w+"\},\{"name":"\w+"\}\]/);
    expect(JSON.stringify(data)).not.toContain('Alberton');
  });

  it('has a request whose names need a key', async () => {
    const query = requests.at(-1)?.body.query ?? '';
    const anonymous = await graph.query(query);
    expect(anonymous.data).toMatchObject({ researchers: { nodes: [{ name: null }] } });
    expect(anonymous.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('explains every scope, and no other', () => {
    const table = readme.slice(readme.indexOf('| a caller |'), readme.indexOf('lists every protected field'));
    const explained = [...table.matchAll(/`([a-z:-]+)`/g)].map(([, scope]) => scope);
    const supergraph = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
    expect(new Set(explained)).toEqual(new Set(knownScopesOf(supergraph)));
  });
});
