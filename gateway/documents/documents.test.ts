import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
  temporaryDirectory,
} from '../gateway.fixture.ts';
import { isStartError } from '../index.ts';
import { startPartner } from '../partners.fixture.ts';
import type { DocumentMode } from './index.ts';

const sdl = federated('type Query { hello(name: String! = "you"): String } type Mutation { greet: String }');
const text = 'query Hello($name: String!) {\n  # A comment within.\n  hello(name: $name)\n}';
const file = `# Say hello\n# variables: { "name": "Zoë" }\n\n${text}\n`;
const sha = (document: string) => createHash('sha256').update(document).digest('hex');
const json = { 'content-type': 'application/json' };

const cleanup = new Cleanup();
let supergraph: string;
let documentsDirectory: string;
let graph: GatewayUnderTest;

beforeAll(async () => {
  const partner = await startPartner(sdl, {
    Query: { hello: (_: never, { name }: { name: string }) => `Hello ${name}` },
  });
  cleanup.add(() => partner.stop());
  supergraph = composeSupergraph({ greeter: { sdl, url: partner.url } });
  documentsDirectory = await temporaryDirectory(cleanup);
  await writeFile(join(documentsDirectory, 'hello.graphql'), file);
  await writeFile(join(documentsDirectory, 'greet.graphql'), 'mutation { greet }');
  graph = await startWith('open');
});
afterAll(() => cleanup.run());

function startWith(documentMode: DocumentMode): Promise<GatewayUnderTest> {
  return startTestGateway(cleanup, supergraph, { documentsDirectory, documentMode });
}

interface Answer {
  readonly status: number;
  readonly body: { data?: unknown; errors?: Array<{ message: string; extensions: { code: string } }> };
}

async function get(
  parameters: Record<string, string>,
  { gateway } = graph,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${gateway.url}?${new URLSearchParams(parameters).toString()}`, {
    headers: { ...json, ...headers },
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function post(body: object, { gateway } = graph): Promise<Answer> {
  const response = await fetch(gateway.url, { method: 'POST', headers: json, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const persisted = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });
const variables = { name: 'Zoë 🎓' };
const executed = { status: 200, body: { data: { hello: 'Hello Zoë 🎓' } } };

describe('an approved document', () => {
  it.each([
    ['its text', text],
    ['its file', file],
    ['its text as graphql prints it', print(parse(text))],
    ['its text without spaces', 'query Hello($name:String!){hello(name:$name)}'],
  ])('is requested by the hash of %s', async (_what, form) => {
    const id = sha(form);
    const values = JSON.stringify(variables);
    expect(await get({ extensions: JSON.stringify(persisted(id)), variables: values })).toMatchObject(
      executed,
    );
    expect(await get({ documentId: `sha256:${id}`, variables: values })).toMatchObject(executed);
    expect(await post({ documentId: `sha256:${id}`, variables })).toMatchObject(executed);
    expect(await post({ extensions: persisted(id), variables })).toMatchObject(executed);
  });

  it('is requested with the other parameters of a request', async () => {
    const documentId = `sha256:${sha(text)}`;
    const extensions = { trace: { on: true } };
    expect(
      await post({ documentId, variables, extensions, operationName: 'Hello', query: '' }),
    ).toMatchObject(executed);
    const parameters = {
      documentId,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    };
    expect(await get({ ...parameters, operationName: 'Hello' })).toMatchObject(executed);
  });

  it('is not executed by GET when it is a mutation', async () => {
    expect((await get({ documentId: `sha256:${sha('mutation { greet }')}` })).status).toBe(405);
  });

  it('is not executed for a cross-site GET', async () => {
    const response = await fetch(`${graph.gateway.url}?documentId=sha256:${sha(text)}`);
    expect(response.status).toBe(400);
  });

  it.each([
    ['sha256:abc', 'BAD_REQUEST', '"documentId" must be "sha256:" and 64 hexadecimal digits in lower case.'],
    [7, 'BAD_REQUEST', '"documentId" must be "sha256:" and 64 hexadecimal digits in lower case.'],
    [
      `sha256:${sha('else')}`,
      'PERSISTED_QUERY_NOT_FOUND',
      `No document has the id "sha256:${sha('else')}". Send its text as "query".`,
    ],
  ])('is not found by %s', async (documentId, code, message) => {
    expect(await post({ documentId })).toEqual({
      status: 400,
      body: { errors: [{ message, extensions: { code } }] },
    });
  });

  it('is rejected in French for a client that prefers French', async () => {
    const { body } = await get({ documentId: 'sha256:abc' }, graph, { 'accept-language': 'fr' });
    expect(body.errors?.[0]?.message).toBe(
      '« documentId » doit être « sha256: » suivi de 64 chiffres hexadécimaux en minuscules.',
    );
  });

  it('is not requested together with a text', async () => {
    const { status, body } = await post({ documentId: `sha256:${sha(text)}`, query: '{ hello }' });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toBe(
      'A request must have either a "query" or a "documentId", but has both.',
    );
  });

  it.each([
    [
      'a folder that does not exist',
      async () => '/nowhere/documents',
      'The documents in /nowhere/documents cannot be read: ENOENT.',
    ],
    ['a file that is not GraphQL', brokenDirectory, 'Document broken.graphql cannot be read: Syntax Error'],
  ])('stops the start in %s', async (_what, makeDirectory, message) => {
    const directory = await makeDirectory();
    const start = startTestGateway(cleanup, supergraph, { documentsDirectory: directory });
    await expect(start).rejects.toSatisfy(isStartError);
    await expect(start).rejects.toThrow(message);
  });
});

async function brokenDirectory(): Promise<string> {
  const directory = join(await temporaryDirectory(cleanup), 'documents');
  await mkdir(directory);
  await writeFile(join(directory, 'broken.graphql'), 'query {');
  return directory;
}

describe('an automatic document', () => {
  it('is sent once and requested by its hash afterwards', async () => {
    const query = '{ hello(name: "automatic") }';
    const extensions = persisted(sha(query));
    expect(await post({ extensions })).toMatchObject({
      body: {
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      },
    });
    expect((await post({ query, extensions })).body.data).toEqual({ hello: 'Hello automatic' });
    expect((await get({ extensions: JSON.stringify(extensions) })).body.data).toEqual({
      hello: 'Hello automatic',
    });
    expect((await get({ documentId: `sha256:${sha(query)}` })).body.data).toEqual({
      hello: 'Hello automatic',
    });
  });
});

describe('the mode', () => {
  it('log-unknown executes all documents, and logs once each one that is not approved', async () => {
    const watched = await startWith('log-unknown');
    const query = '{ hello(name: "unknown") }';
    expect((await post({ query }, watched)).status).toBe(200);
    expect((await post({ query }, watched)).status).toBe(200);
    expect(await post({ query: text, variables }, watched)).toMatchObject(executed);
    expect(watched.log.map(({ message }) => message)).toEqual([
      `A document that is not approved was requested: sha256:${sha(query)}.`,
    ]);
  });

  it('approved-only rejects every other document, by text or by hash', async () => {
    const strict = await startWith('approved-only');
    expect(await post({ query: text, variables }, strict)).toMatchObject(executed);
    expect(await post({ documentId: `sha256:${sha(text)}`, variables }, strict)).toMatchObject(executed);
    const query = '{ hello(name: "unknown") }';
    const refused = { status: 403, body: { errors: [{ extensions: { code: 'DOCUMENT_NOT_APPROVED' } }] } };
    expect(await post({ query }, strict)).toMatchObject(refused);
    expect(await get({ query }, strict)).toMatchObject(refused);
    expect(await post({ query, extensions: persisted(sha(query)) }, strict)).toMatchObject(refused);
    expect(await post({ extensions: persisted(sha(query)) }, strict)).toMatchObject({
      body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    });
    for (const address of [
      `?a=1&%71uery=${query}`,
      `?query=${query}&query=${query}`,
      `?query=&query=${query}`,
    ]) {
      const response = await fetch(`${strict.gateway.url}${address}`, { headers: json });
      expect(await response.text()).not.toContain('Hello');
    }
    // The text is checked, even beside the hash of an approved document.
    expect(await post({ query, extensions: persisted(sha(text)) }, strict)).toMatchObject(refused);
  });

  it('approved-only stops the start without approved documents', async () => {
    const start = startTestGateway(cleanup, supergraph, { documentMode: 'approved-only' });
    await expect(start).rejects.toThrow('DOCUMENTS_DIRECTORY must name a folder with approved documents');
  });
});
