import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../gateway.fixture.ts';
import { startPartner, startStubPartner } from '../partners.fixture.ts';
import { startTownsGraph, townsSdl } from './towns-graph.fixture.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

describe("a partner's own errors", () => {
  const json = { 'content-type': 'application/json' };

  it('keep their message and code, whatever their HTTP status', async () => {
    const mistake = {
      message: '"first" must be a whole number from 1 to 100, but got 101.',
      path: ['_entities', 0, 'slogan'],
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'first',
        stacktrace: ['at secret.ts'],
        http: { status: 418 },
      },
    };
    const towns = await startStubPartner((_request, response) => {
      response.writeHead(400, json).end(JSON.stringify({ errors: [mistake, mistake] }));
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { status, data, errors } = await sendQuery('{ organization(id: "1") { name slogan(first: 101) } }');
    expect(status).toBe(200);
    expect(data).toEqual({ organization: { name: 'Brant', slogan: null } });
    expect(errors).toEqual([
      {
        message: mistake.message,
        path: ['organization', 'slogan'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', partner: 'towns' },
      },
    ]);
  });

  it('are reported at each null field when they have no path', async () => {
    const towns = await startStubPartner((_request, response) => {
      const error = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } };
      response.writeHead(401, json).end(JSON.stringify({ errors: [error] }));
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { errors } = await sendQuery('{ organizations { slogan } }');
    expect(errors).toMatchObject([
      { message: 'Sign in.', path: ['organizations', 0, 'slogan'] },
      { message: 'Sign in.', path: ['organizations', 2, 'slogan'] },
    ]);
  });

  it('are reported at their entity when other items of the list were not fetched', async () => {
    const towns = await startPartner(townsSdl, {
      Organization: {
        slogan: ({ id }: { id: string }) => {
          if (id === '2') throw Object.assign(new Error('No.'), { extensions: { code: 'BAD_USER_INPUT' } });
          return `Slogan ${id}`;
        },
      },
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { data, errors } = await sendQuery(
      '{ parties { ... on Organization { id slogan } ... on Person { id } } }',
    );
    expect(data).toEqual({
      parties: [{ id: '9' }, { id: '1', slogan: 'Slogan 1' }, { id: '2', slogan: null }],
    });
    expect(errors).toMatchObject([{ message: 'No.', path: ['parties', 2, 'slogan'] }]);
  });

  it('are shown without details when their code is unknown, and logged in full', async () => {
    const towns = await startPartner(townsSdl, {
      Query: {
        towns: () => {
          throw new Error('E11000 duplicate key at db.internal:27017');
        },
      },
    });
    const { sendQuery, log } = await startTownsGraph(cleanup, towns);
    const { data, errors } = await sendQuery('{ towns { name } }', { headers: { 'x-request-id': 'abc-1' } });
    expect(data).toEqual({ towns: null });
    expect(errors).toEqual([
      {
        message: 'Unexpected error.',
        path: ['towns'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', partner: 'towns', requestId: 'abc-1' },
      },
    ]);
    expect(log).toMatchObject([{ level: 'error', requestId: 'abc-1' }]);
    expect(String(log[0]?.error)).toContain('E11000 duplicate key');
  });
});
