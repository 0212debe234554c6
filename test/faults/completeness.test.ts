import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, type GraphQLAnswer } from '../../gateway/gateway.fixture.ts';
import { answerWith, breakConnection, inTurn, json, startFaultGraph } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ organizations { name slogan } }';
const success = answerWith({ data: { _entities: [{ slogan: 'Go' }, { slogan: 'On' }] } });
const required = { 'passerelle-completeness': 'required' };
const error = { extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } };

describe('extensions.partners', () => {
  it('has the status and duration of each partner that was sent a request, and no others', async () => {
    const graph = await startFaultGraph(cleanup, success);
    const ok = { status: 'ok', durationMs: expect.any(Number) as number };
    expect(await partnersOf('{ organizations { name } }')).toEqual({ registry: ok });
    expect(await partnersOf(query)).toEqual({ registry: ok, towns: ok });
    expect(await partnersOf('{ __typename }')).toBeUndefined();

    async function partnersOf(document: string): Promise<unknown> {
      const { extensions } = await graph.sendQuery(document);
      return (extensions as { partners?: unknown } | undefined)?.partners;
    }
  });

  it('has the worst status of a partner that was sent two requests', async () => {
    const graph = await startFaultGraph(cleanup, ({ body }, response) =>
      body.query.includes('_entities')
        ? breakConnection({ body, headers: {} }, response)
        : answerWith({ data: { towns: [] } })({ body, headers: {} }, response),
    );
    const { extensions } = await graph.sendQuery('{ towns { name } organizations { slogan } }');
    expect(extensions).toMatchObject({ partners: { towns: { status: 'unavailable' } } });
  });

  it('has no durations for a GET, so that the same query has the same answer', async () => {
    const graph = await startFaultGraph(cleanup, success);
    const url = `${graph.gateway.url}?${new URLSearchParams({ query }).toString()}`;
    const [first, second] = await Promise.all(
      [0, 1].map(async () => {
        const answer = (await (await fetch(url, { headers: json })).json()) as GraphQLAnswer;
        return (answer.extensions as { partners: unknown }).partners;
      }),
    );
    expect(first).toEqual({ registry: { status: 'ok' }, towns: { status: 'ok' } });
    expect(second).toEqual(first);
  });
});

describe('Passerelle-Completeness: required', () => {
  it('rejects a partial answer: errors without data', async () => {
    const graph = await startFaultGraph(cleanup, inTurn(breakConnection, success));
    const { status, data, errors, extensions } = await graph.sendQuery(query, { headers: required });
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { path: ['organizations', 0, 'slogan'], ...error },
      { path: ['organizations', 1, 'slogan'], ...error },
    ]);
    expect(extensions).toMatchObject({
      partners: { registry: { status: 'ok' }, towns: { status: 'unavailable' } },
    });
    expect((await graph.sendQuery(query, { headers: required })).data).toEqual({
      organizations: [
        { name: 'Brant', slogan: 'Go' },
        { name: 'Oshawa', slogan: 'On' },
      ],
    });
  });

  it('has status 502 for clients that accept application/graphql-response+json', async () => {
    const graph = await startFaultGraph(cleanup, breakConnection);
    const headers = { ...required, accept: 'application/graphql-response+json' };
    const { status, data } = await graph.sendQuery(query, { headers });
    expect({ status, data }).toEqual({ status: 502, data: null });
    const partial = await graph.sendQuery(query, { headers: { accept: headers.accept } });
    expect(partial).toMatchObject({ status: 200, data: { organizations: [{ name: 'Brant' }, {}] } });
  });

  it('rejects an answer with an invalid value', async () => {
    const graph = await startFaultGraph(
      cleanup,
      answerWith({ data: { _entities: [{ slogan: 1 }, { slogan: 'On' }] } }),
    );
    const { data, errors } = await graph.sendQuery(query, { headers: required });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
  });

  it('rejects an unknown value of the header before any partner is sent a request', async () => {
    const graph = await startFaultGraph(cleanup, success);
    const { status, data, errors } = await graph.sendQuery(query, {
      headers: { 'passerelle-completeness': 'require' },
    });
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toEqual([
      {
        message: 'The header Passerelle-Completeness must be "required" or "partial", but got "require".',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
    expect(graph.registry.requests).toEqual([]);
  });
});
