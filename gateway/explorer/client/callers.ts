/** A caller for trying the graph out, and its key. */
export type LocalCaller = { readonly name: string; readonly secret: string };

/** What the gateway offers to this page. */
export type LocalCallers = {
  /** Whether there are callers for those who open the page at the address that `npm start` prints. */
  readonly isTokenNeeded: boolean;
  readonly callers: readonly LocalCaller[];
};

/** The callers that a gateway on this machine offers for this token; any other gateway offers none. Never throws. */
export async function fetchLocalCallers(url: string, token: string | undefined): Promise<LocalCallers> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { 'passerelle-local-token': token }),
      },
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    const body: unknown = response.ok ? await response.json() : null;
    const { isTokenNeeded, keys } = (body ?? {}) as { isTokenNeeded?: unknown; keys?: unknown };
    return {
      isTokenNeeded: isTokenNeeded === true,
      callers: Array.isArray(keys) ? keys.filter(isLocalCaller) : [],
    };
  } catch (error) {
    console.warn(`The local keys could not be read from ${url}.`, error);
    return { isTokenNeeded: false, callers: [] };
  }
}

function isLocalCaller(value: unknown): value is LocalCaller {
  const { name, secret } = (value ?? {}) as Partial<LocalCaller>;
  return typeof name === 'string' && typeof secret === 'string';
}
