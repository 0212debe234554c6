import { expect, it } from 'vitest';
import { takeLocalToken } from './local-token.ts';

function openPage(hash: string, stored = new Map<string, string>()) {
  const addresses: unknown[] = [];
  return {
    addresses,
    location: { hash, pathname: '/graphql', search: '?lang=fr' },
    history: { replaceState: (_data: unknown, _title: string, url?: unknown) => void addresses.push(url) },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
  };
}

it('takes the token out of the address, and finds it again when the page is loaded without it', () => {
  const stored = new Map<string, string>();
  const page = openPage('#token=abc-_1', stored);
  expect(takeLocalToken(page)).toBe('abc-_1');
  expect(page.addresses).toEqual(['/graphql?lang=fr']);

  const reloaded = openPage('', stored);
  expect(takeLocalToken(reloaded)).toBe('abc-_1');
  expect(reloaded.addresses).toEqual([]);
});

it('replaces the token of an earlier start', () => {
  const stored = new Map<string, string>();
  takeLocalToken(openPage('#token=old', stored));
  takeLocalToken(openPage('#token=new', stored));
  expect(takeLocalToken(openPage('', stored))).toBe('new');
});

it.each(['', '#', '#other'])('is undefined without a token: "%s"', (hash) => {
  expect(takeLocalToken(openPage(hash))).toBeUndefined();
});

it('works where the browser disables storage', () => {
  const page = openPage('#token=abc');
  const closed = () => {
    throw new Error('SecurityError');
  };
  expect(takeLocalToken({ ...page, sessionStorage: { getItem: closed, setItem: closed } })).toBe('abc');
  expect(takeLocalToken({ ...openPage(''), sessionStorage: { getItem: closed, setItem: closed } })).toBe(
    undefined,
  );
});
