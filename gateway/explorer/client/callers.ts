/** A part to play, and the key that opens what its bearer may read. */
export type LocalCaller = { readonly name: string; readonly secret: string };

/** The callers that a gateway on this machine offers; elsewhere there are none. Never throws. */
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

/** Whoever was chosen to ask, as long as the page is open: a key is written nowhere. */
export class ChosenCaller {
  #secret: string | undefined;

  choose(secret: string | undefined): void {
    this.#secret = secret;
  }

  /** `fetch` that signs requests in as the chosen caller, unless they bring a credential of their own. */
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
