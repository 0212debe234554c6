import type { Caller } from '../../request/caller.ts';

/** What a policy can read besides the caller. */
export interface PolicyRequest {
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether a policy is satisfied for this caller and request. Called once for each request that depends on it. */
export type Policy = (caller: Caller, request: PolicyRequest) => boolean | Promise<boolean>;

/** By their names in the supergraph. */
export type Policies = ReadonlyMap<string, Policy>;

const DEFAULT_TIMEOUT_MS = 5_000;

export interface PolicyCall {
  readonly caller: Caller;
  readonly request: PolicyRequest;
  /** Called with a message for the log when a policy fails. */
  readonly warn: (message: string) => void;
  /** How long each policy may take. Default: 5,000. */
  readonly timeoutMs?: number;
}

/**
 * Those of the named policies that are satisfied. Only `true` counts: a policy that does not exist, fails, takes too long
 * or returns anything else is not satisfied.
 */
export async function findSatisfiedPolicies(
  names: readonly string[],
  policies: Policies,
  { caller, request, warn, timeoutMs = DEFAULT_TIMEOUT_MS }: PolicyCall,
): Promise<ReadonlySet<string>> {
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const policy = policies.get(name);
      if (policy === undefined) return false;
      try {
        const outcome: unknown = await withTimeout(async () => policy(caller, request), timeoutMs);
        return outcome === true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        warn(`Policy "${name}" failed and counts as not satisfied: ${reason}`);
        return false;
      }
    }),
  );
  return new Set(names.filter((_, index) => outcomes[index]));
}

async function withTimeout<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no result in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
