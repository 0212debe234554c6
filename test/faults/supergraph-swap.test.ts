import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
  temporaryDirectory,
} from '../../gateway/gateway.fixture.ts';
import {
  createSignal,
  type StubPartner,
  startPartner,
  startStubPartner,
} from '../../gateway/partners.fixture.ts';
import { json } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const helloSdl = federated('type Query { hello: String }');
const helloAndByeSdl = federated('type Query { hello(name: String): String bye: String }');
const newsSdl = federated('type Query { news: String }');

interface SwappedGraph extends GatewayUnderTest {
  /** Replaces the supergraph file, as a deployment would. */
  put(supergraph: string): Promise<void>;
  /** Resolves once the graph has this root field, or no longer has it. */
  untilField(name: string, isThere?: boolean): Promise<void>;
  readonly file: string;
}

async function startWith(supergraph: string): Promise<SwappedGraph> {
  const file = join(await temporaryDirectory(cleanup), 'supergraph.graphql');
  const put = async (text: string) => {
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
  };
  await put(supergraph);
  const overrides = { supergraphFile: file, supergraphPollMs: 10, closeTimeoutMs: 500 };
  const graph = await startTestGateway(cleanup, supergraph, overrides);
  const untilField = (name: string, isThere = true) =>
    vi.waitFor(
      async () => {
        const { data } = await graph.sendQuery('{ __schema { queryType { fields { name } } } }');
        const { fields } = (data as { __schema: { queryType: { fields: Array<{ name: string }> } } }).__schema
          .queryType;
        expect(fields.some((field) => field.name === name)).toBe(isThere);
      },
      { timeout: 15_000, interval: 10 },
    );
  return { ...graph, file, put, untilField };
}

async function startGreeter(sdl = helloAndByeSdl): Promise<StubPartner> {
  const partner = await startPartner(sdl, { Query: { hello: () => 'Hello', bye: () => 'Bye' } });
  cleanup.add(() => partner.stop());
  return partner;
}

describe('a new supergraph in the file', () => {
  it('is served without failing any request', async () => {
    const partner = await startGreeter();
    const { url } = partner;
    const before = composeSupergraph({ greeter: { sdl: helloSdl, url } });
    const after = composeSupergraph({ greeter: { sdl: helloAndByeSdl, url } });
    const graph = await startWith(before);

    const finished = new AbortController();
    const failures: unknown[] = [];
    let answered = 0;
    const sendRequests = async () => {
      while (!finished.signal.aborted) {
        const { status, data, errors } = await graph.sendQuery('{ hello }');
        const isExpected = status === 200 && (data as { hello?: string })?.hello === 'Hello' && !errors;
        if (!isExpected) failures.push({ status, data, errors });
        answered += 1;
      }
    };
    const clients = Array.from({ length: 4 }, sendRequests);
    for (const [supergraph, isThere] of [
      [after, true],
      [before, false],
      [after, true],
    ] as const) {
      await graph.put(supergraph);
      await graph.untilField('bye', isThere);
    }
    finished.abort();
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(10);
    expect((await graph.sendQuery('{ bye }')).data).toEqual({ bye: 'Bye' });
    // The partner has the same address: its connections stay open.
    expect(partner.connections()).toBeLessThanOrEqual(4);
    expect(graph.log).toEqual([]);
  });

  it('does not change requests in progress; afterwards connections to removed partners are closed', async () => {
    const received = createSignal();
    const released = createSignal();
    const news = await startStubPartner(async (_request, response) => {
      received.send();
      await released.sent;
      response.writeHead(200, json).end('{"data":{"news":"Late"}}');
    });
    cleanup.add(() => news.stop());
    const { url } = await startGreeter();
    const both = composeSupergraph({
      greeter: { sdl: helloSdl, url },
      news: { sdl: newsSdl, url: news.url },
    });
    const graph = await startWith(both);
    const inProgress = graph.sendQuery('{ news hello }');
    await received.sent;

    await graph.put(composeSupergraph({ greeter: { sdl: helloSdl, url } }));
    await graph.untilField('news', false);
    expect(await graph.sendQuery('{ news }')).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await news.openConnections()).toBe(1);

    released.send();
    expect((await inProgress).data).toEqual({ news: 'Late', hello: 'Hello' });
    await vi.waitFor(async () => expect(await news.openConnections()).toBe(0), { timeout: 15_000 });
    expect((await graph.sendQuery('{ hello }')).data).toEqual({ hello: 'Hello' });
  });

  it('protects a field from the first request on', async () => {
    const { url, requests } = await startGreeter();
    const graph = await startWith(composeSupergraph({ greeter: { sdl: helloAndByeSdl, url } }));
    expect((await graph.sendQuery('{ hello bye }')).data).toEqual({ hello: 'Hello', bye: 'Bye' });
    const link =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])';
    const sdl = `${link} type Query { hello: String @authenticated bye: String news: String }`;
    await graph.put(composeSupergraph({ greeter: { sdl, url } }));
    await graph.untilField('news');
    const { data, errors } = await graph.sendQuery('{ hello bye }');
    expect(data).toEqual({ hello: null, bye: 'Bye' });
    expect(errors).toMatchObject([{ path: ['hello'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(requests.at(-1)?.body.query).not.toContain('hello');
  });

  it('sends requests to the new address of a partner', async () => {
    const [before, after] = [await startGreeter(helloSdl), await startGreeter()];
    const graph = await startWith(composeSupergraph({ greeter: { sdl: helloSdl, url: before.url } }));
    await graph.sendQuery('{ hello }');
    await graph.put(composeSupergraph({ greeter: { sdl: helloAndByeSdl, url: after.url } }));
    await graph.untilField('bye');
    await before.stop();
    expect((await graph.sendQuery('{ hello }')).data).toEqual({ hello: 'Hello' });
    expect(after.requests).toHaveLength(1);
  });
});

describe('a supergraph that cannot be served', () => {
  const url = 'http://127.0.0.1:1/graphql';
  const good = composeSupergraph({ greeter: { sdl: helloSdl, url } });
  it.each([
    ['is not GraphQL', 'type Query {'],
    ['is an empty file', ''],
    ['is not a supergraph', 'type Query { a: Int }'],
    ['lacks a definition', good.replace('enum join__Graph', 'enum join__Hole')],
    ['has a partner without a URL', composeSupergraph({ greeter: { sdl: helloAndByeSdl, url: '' } })],
    [
      'needs a security feature that the gateway does not have',
      good.replace('schema\n', 'schema @link(url: "https://example.com/lock/v1.0", for: SECURITY)\n'),
    ],
  ])(
    'because it %s is rejected with one log entry, and the one before is served until a valid one comes',
    async (_what, bad) => {
      const partner = await startGreeter();
      const before = composeSupergraph({ greeter: { sdl: helloSdl, url: partner.url } });
      const graph = await startWith(before);
      await graph.sendQuery('{ hello }');
      await graph.put(bad);
      const entries = () => graph.log.filter(({ message }) => message.startsWith('The previous supergraph'));
      await vi.waitFor(() => expect(entries()).toHaveLength(1), { timeout: 15_000 });
      expect(entries()[0]).toMatchObject({ level: 'error' });
      expect(entries()[0]?.message).toMatch(
        /^The previous supergraph is still served\. The (?:supergraph|URL of partner greeter) /,
      );
      expect((await graph.sendQuery('{ hello }')).data).toEqual({ hello: 'Hello' });

      await graph.put(composeSupergraph({ greeter: { sdl: helloAndByeSdl, url: partner.url } }));
      await graph.untilField('bye');
      expect(entries()).toHaveLength(1);
      expect(partner.connections()).toBe(1);
    },
  );

  it('because it uses a feature that the gateway does not implement is rejected with the same words as at the start', async () => {
    const partner = await startGreeter();
    const graph = await startWith(composeSupergraph({ greeter: { sdl: helloSdl, url: partner.url } }));
    const link = 'schema @link(url: "https://example.com/lock/v1.0", for: SECURITY)';
    const bad = composeSupergraph({ greeter: { sdl: helloAndByeSdl, url: partner.url } })
      .replace('schema\n', `directive @lock on FIELD_DEFINITION ${link}\n`)
      .replace('bye: String', 'bye: String @lock');
    await graph.put(bad);
    await vi.waitFor(() => expect(graph.log).toHaveLength(1), { timeout: 15_000 });
    expect(graph.log[0]?.message).toBe(
      `The previous supergraph is still served. The supergraph file ${graph.file} cannot be served: ` +
        'it uses the feature lock (https://example.com/lock/v1.0, for SECURITY) on Query.bye, ' +
        'but this gateway does not implement it. ' +
        'Remove its directives from the schemas of the partners that use them, and compose the supergraph again.',
    );
    expect((await graph.sendQuery('{ hello }')).data).toEqual({ hello: 'Hello' });
  });

  it('because its file is missing is rejected with one log entry', async () => {
    const partner = await startGreeter();
    const supergraph = composeSupergraph({ greeter: { sdl: helloSdl, url: partner.url } });
    const graph = await startWith(supergraph);
    await rm(graph.file);
    await vi.waitFor(() => expect(graph.log).toHaveLength(1), { timeout: 15_000 });
    expect(graph.log[0]?.message).toContain('there is no such file');
    expect((await graph.sendQuery('{ hello }')).data).toEqual({ hello: 'Hello' });
  });
});
