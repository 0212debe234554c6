import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup, temporaryDirectory } from '../../../gateway/gateway.fixture.ts';
import { startTwoPartners, type TwoPartners } from './two-partners.fixture.ts';

// Gateways that execute approved documents only have let others through: by another method, another form of the request, or by
// registering a document first.

const cleanup = new Cleanup();
let graph: TwoPartners;
const APPROVED = 'query Names { organizations { name } }';
const OTHER = '{ organizations { slogan } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  const documentsDirectory = join(await temporaryDirectory(cleanup), 'documents');
  await mkdir(documentsDirectory);
  await writeFile(join(documentsDirectory, '01-names.graphql'), APPROVED);
  graph = await startTwoPartners(cleanup, { documentsDirectory, documentMode: 'approved-only' });
});
afterAll(() => cleanup.run());

async function post(body: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(graph.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

async function get(search: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${graph.gateway.url}?${search}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  return { status: response.status, text: await response.text() };
}

const apq = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

it('an approved document is executed', async () => {
  expect((await post({ query: APPROVED })).text).toContain('Brant');
  expect((await post({ documentId: `sha256:${hashOf(APPROVED)}` })).text).toContain('Brant');
  expect((await get(new URLSearchParams({ query: APPROVED }).toString())).text).toContain('Brant');
});

describe('another document is not executed', () => {
  it.each<[string, () => Promise<{ status: number; text: string }>]>([
    ['by its text', () => post({ query: OTHER })],
    ['with a comment', () => post({ query: `# ${APPROVED}\n${OTHER}` })],
    [
      'after an approved one',
      () => post({ query: `${APPROVED} query Other ${OTHER}`, operationName: 'Other' }),
    ],
    ['with the hash of an approved one', () => post({ query: OTHER, extensions: apq(APPROVED) })],
    ['with its own hash', () => post({ query: OTHER, extensions: apq(OTHER) })],
    ['by its hash, after that', () => post({ extensions: apq(OTHER) })],
    ['by its id, after that', () => post({ documentId: `sha256:${hashOf(OTHER)}` })],
    [
      'beside the id of an approved one',
      () => post({ documentId: `sha256:${hashOf(APPROVED)}`, query: OTHER }),
    ],
    ['in a list', () => post([{ query: OTHER }])],
    ['as a list', () => post({ query: [OTHER] })],
    [
      'with a key given twice',
      () => post(`{"query":${JSON.stringify(APPROVED)},"query":${JSON.stringify(OTHER)}}`),
    ],
    [
      'with a key given twice, the other way',
      () =>
        post(
          `{"query":${JSON.stringify(OTHER)},"query":${JSON.stringify(APPROVED)},"query":${JSON.stringify(OTHER)}}`,
        ),
    ],
    ['in its prototype', () => post(`{"__proto__":{"query":${JSON.stringify(OTHER)}},"query":""}`)],
    ['by GET', () => get(new URLSearchParams({ query: OTHER }).toString())],
    [
      'by GET, after an approved one',
      () => get(`query=${encodeURIComponent(APPROVED)}&query=${encodeURIComponent(OTHER)}`),
    ],
    [
      'by GET, before an approved one',
      () => get(`query=${encodeURIComponent(OTHER)}&query=${encodeURIComponent(APPROVED)}`),
    ],
    ['by GET, as a list', () => get(`query[]=${encodeURIComponent(OTHER)}`)],
    ['by GET, with an encoded name', () => get(`%71uery=${encodeURIComponent(OTHER)}`)],
    [
      'by GET, with a fragment in the URL',
      () => get(`query=${encodeURIComponent(APPROVED)}%23&%71uery=${encodeURIComponent(OTHER)}`),
    ],
    [
      'by GET, with its hash',
      () => get(new URLSearchParams({ query: OTHER, extensions: JSON.stringify(apq(OTHER)) }).toString()),
    ],
  ])('%s', async (_how, ask) => {
    const before = graph.towns.requests.length;
    const { text } = await ask();
    expect(text).not.toContain('Slogan');
    expect(graph.towns.requests.length).toBe(before);
    expect(text).toContain('"errors"');
  });
});
