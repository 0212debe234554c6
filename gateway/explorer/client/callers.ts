/** A caller for trying the graph out, and its key. */
export type LocalCaller = { readonly name: string; readonly secret: string };

/** The callers that a gateway on this machine lists; any other gateway lists none. Never throws. */
export async function fetchLocalCallers(url: string): Promise<readonly LocalCaller[]> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    const body: unknown = response.ok ? await response.json() : [];
    return Array.isArray(body) ? body.filter(isLocalCaller) : [];
  } catch (error) {
    console.warn(`The local keys could not be read from ${url}.`, error);
    return [];
  }
}

/** The caller that was selected. Its key is in memory only, until the page is closed. */
export class SelectedCaller {
  #secret: string | undefined;

  select(secret: string | undefined): void {
    this.#secret = secret;
  }

  /** A `fetch` that adds the selected caller's key to requests without a credential. */
  signIn(send: typeof fetch): typeof fetch {
    return (input, init) => {
      const headers = new Headers(init?.headers);
      const isSignedIn = headers.has('authorization') || headers.has('x-api-key');
      if (this.#secret === undefined || isSignedIn) return send(input, init);
      headers.set('authorization', `Bearer ${this.#secret}`);
      return send(input, { ...init, headers });
    };
  }
}

function isLocalCaller(value: unknown): value is LocalCaller {
  const { name, secret } = (value ?? {}) as Partial<LocalCaller>;
  return typeof name === 'string' && typeof secret === 'string';
}
