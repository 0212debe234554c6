import type { Storage } from '@graphiql/toolkit';

type Store = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'> & { keys(): string[] };

const PREFIX = 'graphiql:';
const HEADERS = `${PREFIX}headers`;
const TABS = `${PREFIX}tabState`;

/**
 * GraphiQL's storage between visits: layout, theme, tabs and past queries, but no request headers, because they contain a
 * caller's token and GraphiQL's history would write them to disk. In memory where the browser disables storage.
 */
export function createStorage(): Storage {
  const store = openLocalStorage() ?? createMemoryStore();
  return {
    getItem: (key) => store.getItem(key),
    setItem(key, value) {
      if (key !== HEADERS) store.setItem(key, withoutHeaders(value));
    },
    removeItem: (key) => store.removeItem(key),
    clear() {
      for (const key of ownKeys(store)) store.removeItem(key);
    },
    get length() {
      return ownKeys(store).length;
    },
  };
}

/**
 * Stores a query as GraphiQL's last one, so that the first visit opens with it, also after a reload. Does nothing on later
 * visits. Returns whether this was the first.
 */
export function setFirstQuery(storage: Storage, query: string, variables: string): boolean {
  if (storage.getItem(TABS) !== null) return false;
  storage.setItem(`${PREFIX}query`, query);
  storage.setItem(`${PREFIX}variables`, variables);
  return true;
}

function withoutHeaders(value: string): string {
  if (!value.includes('"headers"')) return value;
  try {
    return JSON.stringify(JSON.parse(value), (key, inner: unknown) => (key === 'headers' ? null : inner));
  } catch {
    // Plain text that mentions "headers", such as a query.
    return value;
  }
}

function ownKeys(store: Store): string[] {
  return store.keys().filter((key) => key.startsWith(PREFIX));
}

function openLocalStorage(): Store | null {
  try {
    // Reading the property throws when the browser disables storage.
    const { localStorage } = window;
    return {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };
  } catch {
    return null;
  }
}

function createMemoryStore(): Store {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}
