type Page = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
};

const KEY = 'passerelle:local-token';

/**
 * The token for the local keys: from the address that `npm start` prints (`/graphql#token=…`), else the one that this tab has
 * used before. Removes it from the address bar and from the history. Undefined without a token.
 *
 * The browser stores it for this tab and this port only. A cookie would go to every port of this machine.
 */
export function takeLocalToken(page: Page): string | undefined {
  const { hash, pathname, search } = page.location;
  const token = new URLSearchParams(hash.slice(1)).get('token');
  if (token === null) return readStored(page);
  page.history.replaceState(null, '', `${pathname}${search}`);
  try {
    page.sessionStorage.setItem(KEY, token);
  } catch {
    // The browser disables storage: the token is valid until the page is loaded again.
  }
  return token;
}

function readStored(page: Page): string | undefined {
  try {
    return page.sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
