import { afterEach, expect, it } from 'vitest';
import { SelectedCaller } from './selected-caller.ts';

const sent: RequestInit[] = [];
const send: typeof fetch = async (_input, init = {}) => {
  sent.push(init);
  return Response.json({ data: {} });
};
const whenChanged = () => Response.json({ errors: [{ message: 'changed' }] });
const authorization = (init: RequestInit | undefined) => new Headers(init?.headers).get('authorization');
afterEach(() => void (sent.length = 0));

it('sends requests without a credential until a caller is selected, and again after the selection is cleared', async () => {
  const selected = new SelectedCaller();
  const sendQuery = selected.signIn(send, whenChanged);
  await sendQuery('/graphql', { headers: { 'content-type': 'application/json' } });
  selected.select('psk_a');
  await sendQuery('/graphql', { headers: { 'content-type': 'application/json' } });
  selected.select(undefined);
  await sendQuery('/graphql');
  expect(sent.map(authorization)).toEqual([null, 'Bearer psk_a', null]);
  expect(new Headers(sent[1]?.headers).get('content-type')).toBe('application/json');
});

it.each(['Authorization', 'X-Api-Key'])(
  'does not change a request that has its own %s header',
  async (name) => {
    const selected = new SelectedCaller();
    selected.select('psk_a');
    await selected.signIn(send, whenChanged)('/graphql', { headers: { [name]: 'mine' } });
    expect([...new Headers(sent[0]?.headers)]).toEqual([[name.toLowerCase(), 'mine']]);
  },
);

it('never returns the answer of the caller before', async () => {
  const selected = new SelectedCaller();
  selected.select('psk_a');
  let answer: (response: Response) => void = () => {};
  const late: typeof fetch = () => new Promise((resolve) => (answer = resolve));
  const ignored = selected.signIn(late, whenChanged)('/graphql');
  const aborted = selected.signIn(
    (_input, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      ),
    whenChanged,
  )('/graphql');
  selected.select('psk_b');
  answer(Response.json({ data: { name: 'for a only' } }));
  for (const response of [await ignored, await aborted]) {
    expect(await response.json()).toEqual({ errors: [{ message: 'changed' }] });
  }
});

it('does not stop the introspection of the schema', async () => {
  const selected = new SelectedCaller();
  const body = JSON.stringify({ query: '{ __typename }', operationName: 'IntrospectionQuery' });
  await selected.signIn(send, whenChanged)('/graphql', { method: 'POST', body });
  expect(sent[0]?.signal).toBeUndefined();
});
