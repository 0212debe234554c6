import { afterEach, describe, expect, it } from 'vitest';
import { fetchAnswer } from './fetch-answer.ts';
import { startTestServer } from './test-server.ts';

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
  it('hands over what the gateway says, errors included', async () => {
    const refusal = { errors: [{ message: 'Cannot query field "x" on type "Query".' }] };
    const url = await serve(400, 'application/graphql-response+json; charset=utf-8', JSON.stringify(refusal));

    expect(await (await fetchAnswer(url)).json()).toEqual(refusal);
  });

  it('says in a sentence that something else answered', async () => {
    const url = await serve(502, 'text/html', '<h1>Bad gateway</h1>');

    expect(await (await fetchAnswer(url)).json()).toEqual({
      errors: [
        {
          message:
            'Expected a GraphQL answer, but got HTTP 502 with text/html. ' +
            'Something between this page and the gateway may have answered in its place.',
        },
      ],
    });
  });

  it('says in a sentence that nobody answered', async () => {
    const url = await serve(200, 'application/json', '{}');
    await close();

    expect(await (await fetchAnswer(url)).json()).toEqual({
      errors: [
        {
          message:
            'The gateway cannot be reached. Check that it is running and that you are online, then ask again.',
        },
      ],
    });
  });

  it('stays silent about a request that was given up', async () => {
    const url = await serve(200, 'application/json', '{}');

    await expect(fetchAnswer(url, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
