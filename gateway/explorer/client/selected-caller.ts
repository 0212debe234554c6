/** The caller that was selected. Its key is in memory only, until the page is closed. */
export class SelectedCaller {
  #secret: string | undefined;
  #changed = new AbortController();

  /** Requests in progress of the caller before are aborted. Their answers are never shown to the new caller. */
  select(secret: string | undefined): void {
    this.#secret = secret;
    this.#changed.abort();
    this.#changed = new AbortController();
  }

  /**
   * A `fetch` that adds the selected caller's key to requests without a credential. A request during which another caller is
   * selected resolves to `whenChanged()`. The introspection of the schema is the same for every caller, so it goes on.
   */
  signIn(send: typeof fetch, whenChanged: () => Response): typeof fetch {
    return async (input, init = {}) => {
      if (isIntrospection(init)) return send(input, init);
      const { signal: changed } = this.#changed;
      const signal = init.signal ? AbortSignal.any([changed, init.signal]) : changed;
      try {
        const response = await send(input, { ...init, headers: this.#addKey(init), signal });
        if (isStream(response)) return response;
        // The body is read here: another caller may be selected while it arrives.
        const body = await response.text();
        if (changed.aborted) return whenChanged();
        return new Response(body, response);
      } catch (error) {
        if (changed.aborted) return whenChanged();
        throw error;
      }
    };
  }

  #addKey({ headers: given }: RequestInit): Headers {
    const headers = new Headers(given);
    const isSignedIn = headers.has('authorization') || headers.has('x-api-key');
    if (this.#secret !== undefined && !isSignedIn) headers.set('authorization', `Bearer ${this.#secret}`);
    return headers;
  }
}

function isIntrospection({ body }: RequestInit): boolean {
  return typeof body === 'string' && body.includes('"operationName":"IntrospectionQuery"');
}

/** An answer in parts. Its reader stops when the request is aborted. */
function isStream({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('multipart/') ?? false;
}
