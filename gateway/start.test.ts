import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  sendQuery,
  startTestGateway,
  temporaryDirectory,
} from './gateway.fixture.ts';
import { isStartError, readGatewayConfig, startGateway } from './index.ts';
import { createSignal, startPartner, startStubPartner } from './partners.fixture.ts';

const sdl = federated('type Query { hello: String }');
const resolvers = { Query: { hello: () => 'Hello' } };

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startError(supergraph: string, overrides = {}): Promise<Error> {
  const error: unknown = await startTestGateway(cleanup, supergraph, overrides).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isStartError(error)) return error;
  throw new Error('The gateway should not have started.', { cause: error });
}

const supergraph = composeSupergraph({ greeter: { sdl, url: 'http://127.0.0.1:1/graphql' } });

describe('startGateway', () => {
  it('serves a supergraph file with no other setting, whether partners are available or not', async () => {
    const supergraphFile = join(await temporaryDirectory(cleanup), 'any.graphql');
    await writeFile(supergraphFile, supergraph);
    const gateway = await startGateway(readGatewayConfig({}, { supergraphFile, port: 0 }));
    cleanup.add(() => gateway.close());
    expect(gateway.url).toBe(`http://localhost:${gateway.port}/graphql`);
    expect(await (await fetch(new URL('/health/ready', gateway.url))).json()).toEqual({ status: 'ok' });
    expect((await sendQuery(gateway, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(await (await fetch(new URL('/graphql/examples.json', gateway.url))).json()).toEqual([]);
  });

  it('explains how to build the explorer when it has not been built', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph);
    const page = await fetch(gateway.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<code>npm run build:page</code>');
  });

  it('sends requests to partners at the configured URLs', async () => {
    const greeter = await startPartner(sdl, resolvers);
    cleanup.add(() => greeter.stop());
    const { sendQuery: askHere } = await startTestGateway(cleanup, supergraph, {
      partnerUrls: { greeter: greeter.url },
    });
    expect((await askHere('{ hello }')).data).toEqual({ hello: 'Hello' });
  });

  it('names a supergraph file that does not exist', async () => {
    const config = readGatewayConfig({}, { supergraphFile: '/nowhere/supergraph.graphql', port: 0 });
    await expect(startGateway(config)).rejects.toThrow(
      'The supergraph file /nowhere/supergraph.graphql cannot be read: there is no such file. ' +
        'Make it with `npm run compose`, or name another one.',
    );
  });

  it.each([
    ['no GraphQL', 'type Query {', 'Syntax Error: Expected Name, found <EOF>.'],
    ['an empty file', '', 'Syntax Error: Unexpected <EOF>.'],
    ['a schema that is no supergraph', 'type Query { a: Int }', 'must be a core schema'],
    ['a supergraph with a hole', supergraph.replace('enum join__Graph', 'enum join__Hole'), 'join__Graph'],
  ])('rejects %s', async (_what, text, reason) => {
    const { message } = await startError(text);
    expect(message).toMatch(/^The supergraph file \S+ cannot be served: /);
    expect(message).toContain(reason);
    expect(message).not.toContain('\n');
  });

  it('names every feature that it does not implement, where it is used, and what to do', async () => {
    const lock = 'directive @lock on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION';
    const link = (url: string, purpose: string) => `@link(url: "https://${url}", for: ${purpose})`;
    const { message } = await startError(
      composeSupergraph({
        greeter: { sdl: federated('type Query { hello(name: String): String }'), url: 'http://127.0.0.1:1' },
      })
        .replace(
          'schema\n',
          `${lock} schema ${link('example.com/lock/v1.0', 'SECURITY')} ${link('example.com/dust/v2.3', 'EXECUTION')}
            ${link('specs.apollo.dev/authenticated/v0.7', 'SECURITY')}\n`,
        )
        .replace('hello(name: String)', 'hello(name: String @lock)')
        .replace('type Query', 'type Query @lock'),
    );
    expect(message).toMatch(/^The supergraph file \S+ cannot be served: it uses /);
    expect(message.slice(message.indexOf('it uses '))).toBe(
      'it uses the feature lock (https://example.com/lock/v1.0, for SECURITY) on Query and Query.hello(name:); ' +
        'and the feature dust (https://example.com/dust/v2.3, for EXECUTION); ' +
        'and the feature authenticated (https://specs.apollo.dev/authenticated/v0.7, for SECURITY), ' +
        'but this gateway does not implement them. ' +
        'Remove their directives from the schemas of the partners that use them. ' +
        'Compose the supergraph again with https://specs.apollo.dev/authenticated/v0.1.',
    );
  });

  it('names the first five places of a feature that it does not implement, and counts the rest', async () => {
    const fields = Array.from({ length: 8 }, (_, index) => `f${index}: Int`).join(' ');
    const { message } = await startError(
      composeSupergraph({
        greeter: { sdl: federated(`type Query { ${fields} }`), url: 'http://127.0.0.1:1' },
      })
        .replace(
          'schema\n',
          'directive @lock on FIELD_DEFINITION schema @link(url: "https://example.com/lock/v1.0", for: SECURITY)\n',
        )
        .replaceAll(/(f\d: Int)/g, '$1 @lock'),
    );
    expect(message).toContain('on Query.f0, Query.f1, Query.f2, Query.f3, Query.f4 and 3 more, but');
  });

  it('rejects a partner without a URL', async () => {
    const { message } = await startError(composeSupergraph({ greeter: { sdl, url: '' } }));
    expect(message).toBe(
      "The URL of partner greeter must begin with http:// or https://, but got ''. Set it in SUBGRAPH_URLS, such as greeter=http://localhost:4001/graphql.",
    );
  });

  it('rejects a URL for a partner that is not in the supergraph', async () => {
    const { message } = await startError(supergraph, { partnerUrls: { greter: 'http://localhost:1' } });
    expect(message).toBe(
      "SUBGRAPH_URLS must name partners of the supergraph (greeter), but got 'greter'. See .env.example.",
    );
  });

  it('rejects settings for a partner that is not in the supergraph', async () => {
    const { message } = await startError(supergraph, {
      partnerSettings: { '*': {}, greter: { retries: 1 } },
    });
    expect(message).toBe(
      "PARTNERS must name partners of the supergraph (greeter), but got 'greter'. See .env.example.",
    );
  });

  it('names a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    cleanup.add(
      () =>
        new Promise((resolve) => {
          other.close(resolve);
        }),
    );
    const { port } = other.address() as AddressInfo;
    const { message } = await startError(supergraph, { port, host: '127.0.0.1' });
    expect(message).toBe(
      `Port ${port} on 127.0.0.1 is already taken. Stop the process that uses it, or set PORT to a free port.`,
    );
  });

  it('names a host that does not belong to this machine', async () => {
    const { message } = await startError(supergraph, { host: '192.0.2.1' });
    expect(message).toBe("HOST must be an address of this machine, but got '192.0.2.1'. See .env.example.");
  });
});

describe('close', () => {
  it('lets a request in progress finish, accepts no new one, and may be called again', async () => {
    const received = createSignal();
    const released = createSignal();
    const slow = await startStubPartner(async (_request, response) => {
      received.send();
      await released.sent;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"hello":"Late"}}');
    });
    cleanup.add(() => slow.stop());
    const { gateway } = await startTestGateway(cleanup, supergraph, { partnerUrls: { greeter: slow.url } });
    const answer = sendQuery(gateway, '{ hello }');
    await received.sent;
    const closed = gateway.close();
    const late = await sendQuery(gateway, '{ hello }').then(
      ({ status }) => status,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(late);
    released.send();
    expect((await answer).data).toEqual({ hello: 'Late' });
    await closed;
    await gateway.close();
    expect(slow.requests).toHaveLength(1);
  });

  it('waits no longer than configured, and cancels requests whose clients have disconnected', async () => {
    const received = createSignal();
    const cancelled = createSignal();
    const hanging = await startStubPartner((_request, response) => {
      response.on('close', cancelled.send);
      received.send();
    });
    cleanup.add(() => hanging.stop());
    const { gateway, log } = await startTestGateway(cleanup, supergraph, {
      partnerUrls: { greeter: hanging.url },
      closeTimeoutMs: 20,
    });
    const answer = sendQuery(gateway, '{ hello }').then(
      () => 'answered',
      () => 'cut off',
    );
    await received.sent;
    await gateway.close();
    await cancelled.sent;
    expect(await answer).toBe('cut off');
    expect(log).toEqual([]);
  });
});
