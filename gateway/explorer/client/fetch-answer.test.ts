import { afterEach, describe, expect, it } from 'vitest';
import { fetchAnswer as fetchIn } from './fetch-answer.ts';
import { startTestServer } from './test-server.ts';
import { LanguageChoice } from './texts/index.ts';

const english = new LanguageChoice({ getItem: () => null, setItem: () => {} }, ['en']);
const { texts } = english;

function fetchAnswer(url: string, init?: RequestInit): Promise<Response> {
  return fetchIn({ language: 'en', texts }, url, init);
}

let close = async () => {};

async function serve(status: number, type: string, body: string): Promise<string> {
  const server = await startTestServer(status, type, body);
  close = () => server.close();
  return server.url;
}

afterEach(async () => {
  await close();
  close = async () => {};
});

describe('fetchAnswer', () => {
  it('returns the gateway’s answer, errors included', async () => {
    const refusal = { errors: [{ message: 'Cannot query field "x" on type "Query".' }] };
    const url = await serve(400, 'application/graphql-response+json; charset=utf-8', JSON.stringify(refusal));

    expect(await (await fetchAnswer(url)).json()).toEqual(refusal);
  });

  it('returns an error that describes an answer of another server', async () => {
    const url = await serve(502, 'text/html', '<h1>Bad gateway</h1>');

    expect(await (await fetchAnswer(url)).json()).toEqual({
      errors: [
        {
          message:
            'Expected a GraphQL answer, but got HTTP 502 with text/html. ' +
            'A proxy between this page and the gateway may have answered instead.',
        },
      ],
    });
  });

  it('returns an error when the gateway cannot be reached', async () => {
    const url = await serve(200, 'application/json', '{}');
    await close();

    expect(await (await fetchAnswer(url)).json()).toEqual({
      errors: [
        {
          message:
            'The gateway cannot be reached. Check that it is running and that you are online, then run the query again.',
        },
      ],
    });
  });

  it('rethrows when the request was aborted', async () => {
    const url = await serve(200, 'application/json', '{}');

    await expect(fetchAnswer(url, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
