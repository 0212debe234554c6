import { describe, expect, it } from 'vitest';
import { createStorage, setFirstQuery } from './storage.ts';

// Outside a browser there is no local storage, so these run on the store that lasts as long as the page.
describe('createStorage', () => {
  it('stores past queries without the headers they were sent with', () => {
    const storage = createStorage();
    const sent = {
      query: '{ viewer }',
      variables: '{"headers": 1}',
      headers: '{"authorization":"Bearer x"}',
    };

    storage.setItem('graphiql:queries', JSON.stringify({ queries: [sent] }));

    expect(JSON.parse(storage.getItem('graphiql:queries') ?? '')).toEqual({
      queries: [{ ...sent, headers: null }],
    });
  });

  it('never stores the text of the header editor', () => {
    const storage = createStorage();

    storage.setItem('graphiql:headers', '{"authorization":"Bearer x"}');

    expect(storage.getItem('graphiql:headers')).toBeNull();
  });

  it('stores plain text unchanged, even when it contains "headers"', () => {
    const storage = createStorage();
    const query = '{ search(text: "headers") { id } }';

    storage.setItem('graphiql:query', query);

    expect(storage.getItem('graphiql:query')).toBe(query);
  });

  it('counts and clears GraphiQL’s own entries only', () => {
    const storage = createStorage();
    storage.setItem('graphiql:theme', 'dark');
    storage.setItem('graphiql:query', '{ a }');
    storage.setItem('other', 'stays');
    expect(storage.length).toBe(2);

    storage.clear();

    expect(storage.length).toBe(0);
    expect(storage.getItem('other')).toBe('stays');
  });
});

describe('setFirstQuery', () => {
  it('sets the first query once, and changes nothing on later visits', () => {
    const storage = createStorage();

    expect(setFirstQuery(storage, '{ first }', '{"id": 1}')).toBe(true);
    expect(storage.getItem('graphiql:query')).toBe('{ first }');
    expect(storage.getItem('graphiql:variables')).toBe('{"id": 1}');

    storage.setItem('graphiql:tabState', '{"tabs":[],"activeTabIndex":0}');
    expect(setFirstQuery(storage, '{ second }', '')).toBe(false);
    expect(storage.getItem('graphiql:query')).toBe('{ first }');
  });
});
